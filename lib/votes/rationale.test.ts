import { expect, test } from "vitest";
import { lacksRationale, needsRationale, saysWhy } from "./rationale";

test.each([
  ["required", "tie", true],
  ["required_non_tie", "tie", false],
  ["required_non_tie", "both_bad", true],
  ["required_non_tie", undefined, false],
  ["optional", "left", false],
  ["off", "left", false],
] as const)("under the policy %s a vote “%s” needs a rationale: %s", (policy, choice, needed) => {
  expect(needsRationale(policy, choice)).toBe(needed);
});

test("without a length a reason or a marked passage is a rationale; white space is none", () => {
  const policy = { rationale: "required", minRationale: 0 } as const;
  expect(saysWhy({ rationale: " \n" }, policy)).toBe(false);
  expect(saysWhy({ rationale: "shorter" }, policy)).toBe(true);
  expect(saysWhy({ reasons: ["short"] }, policy)).toBe(true);
  expect(saysWhy({ highlights: [{}] }, policy)).toBe(true);
});

test("where a length is set only words count", () => {
  const policy = { rationale: "required", minRationale: 5 } as const;
  expect(saysWhy({ rationale: "four", reasons: ["short"], highlights: [{}] }, policy)).toBe(false);
  expect(saysWhy({ rationale: "fives" }, policy)).toBe(true);
});

test("nothing is lacking where nothing is required, however long it would have to be", () => {
  const policy = { rationale: "required_non_tie", minRationale: 40 } as const;
  expect(lacksRationale({ choice: "tie" }, policy)).toBe(false);
  expect(lacksRationale({ choice: "left" }, policy)).toBe(true);
  expect(lacksRationale({ choice: "left" }, { ...policy, rationale: "optional" })).toBe(false);
});
