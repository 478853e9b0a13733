import { expect, test } from "vitest";
import { emptyAnswer, firstUnanswered, missing, needsRationale, overall, questionsOf } from "./questions";

const aspects = [{ key: "clarity", name: "Clarity", question: "Which is clearer?" }];
const plain = questionsOf({ aspects: [], question: "Which is better?", bothBad: false });
const withAspect = questionsOf({ aspects, question: "Which is better?", bothBad: true });

test("the overall question comes last, and only it may be answered “both bad”", () => {
  expect(withAspect.map((question) => question.key)).toEqual(["clarity", overall]);
  expect(withAspect[0].choices).toEqual(["left", "tie", "right"]);
  expect(withAspect[1].choices).toContain("both_bad");
  expect(plain[0].choices).toEqual(["left", "tie", "right"]);
});

test("a vote lacks answers until every question has one", () => {
  const half = { ...emptyAnswer, given: { clarity: { choice: "left" as const } } };
  expect(firstUnanswered(withAspect, half)).toBe(1);
  expect(missing({ rationale: "off" }, withAspect, half)).toBe("answers");
  expect(
    missing({ rationale: "off" }, withAspect, {
      ...half,
      given: { clarity: { choice: "left" }, [overall]: { choice: "tie" } },
    }),
  ).toBeNull();
});

test.each([
  ["required", "tie", true],
  ["required_non_tie", "tie", false],
  ["required_non_tie", "both_bad", true],
  ["required_non_tie", undefined, false],
  ["optional", "left", false],
  ["off", "left", false],
] as const)("under the policy %s a vote “%s” needs a rationale: %s", (rationale, choice, needed) => {
  expect(needsRationale({ rationale }, choice)).toBe(needed);
});

test("white space is no rationale", () => {
  const answer = { ...emptyAnswer, given: { [overall]: { choice: "left" as const } }, rationale: " \n" };
  expect(missing({ rationale: "required" }, plain, answer)).toBe("rationale");
  expect(missing({ rationale: "required" }, plain, { ...answer, rationale: "shorter" })).toBeNull();
});
