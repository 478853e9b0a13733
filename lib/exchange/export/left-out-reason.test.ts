import { expect, test } from "vitest";
import { type CountedVote, leftOutReason } from "./left-out-reason";

const decided: CountedVote = { excluded: false, kind: "main", surplus: false, outcome: "a" };

test("a decided main vote is a preference, and so is an imported one", () => {
  expect(leftOutReason(decided)).toBeNull();
  expect(leftOutReason({ ...decided, kind: null, outcome: "b" })).toBeNull();
});

test("an undecided vote is left out by its outcome", () => {
  expect(leftOutReason({ ...decided, outcome: "tie" })).toBe("tie");
  expect(leftOutReason({ ...decided, outcome: "both_bad" })).toBe("both_bad");
});

test("a vote with several reasons is counted once, by who cast it before what it says", () => {
  expect(leftOutReason({ excluded: true, kind: "gold", surplus: true, outcome: "tie" })).toBe("excluded");
  expect(leftOutReason({ excluded: false, kind: "gold", surplus: true, outcome: "tie" })).toBe("not_main");
  expect(leftOutReason({ excluded: false, kind: "main", surplus: true, outcome: "tie" })).toBe("surplus");
});
