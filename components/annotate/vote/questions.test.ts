import { expect, test } from "vitest";
import { someQuestions } from "@/components/annotate/desk/test-pairs";
import { type Answer, askedAnew, emptyAnswer, firstUnanswered, missing, overall, questionsAbout } from "./questions";

const aspects = [
  { key: "clarity", name: "Clarity", question: "Which is clearer?", languages: { name: "en", question: "en" } },
];
const reasons = [{ key: "short", name: "Shorter", language: "en" }];
const plain = someQuestions();
const full = someQuestions({ aspects, bothBad: true, scale: "graded_5", confidence: "required", reasons });
const given = (answers: Answer["given"], more: Partial<Answer> = {}): Answer => ({
  ...emptyAnswer,
  given: answers,
  ...more,
});
const free = { rationale: "optional", minRationale: 0 } as const;
const asked = { rationale: "required", minRationale: 0 } as const;

test("of a pair only its own aspects are asked, and whatever is not about an aspect", () => {
  const [one] = aspects;
  const keys = questionsAbout(full, { aspects: [one!.key] }).map(({ key }) => key);
  expect(keys).toEqual([one!.key, overall, "_confidence", "_reasons"]);
  expect(questionsAbout(full, { aspects: [] }).map(({ key }) => key)).toEqual([overall, "_confidence", "_reasons"]);
  const answer = { ...emptyAnswer, given: { [overall]: { choice: "tie" as const } }, confidence: 1 as const };
  expect(firstUnanswered(full, answer)).toBe(0);
  expect(firstUnanswered(questionsAbout(full, { aspects: [] }), answer)).toBe(-1);
});

test("aspects come first and the overall question after them, which alone may be answered “both bad”", () => {
  expect(full.map(({ kind }) => kind)).toEqual(["choice", "choice", "confidence", "reasons"]);
  expect(full.map(({ key }) => key).slice(0, 2)).toEqual(["clarity", overall]);
  expect(full[0]).toMatchObject({ choices: ["left", "tie", "right"], steps: 2 });
  expect(full[1]).toMatchObject({ choices: ["left", "tie", "both_bad", "right"], steps: 2 });
  expect(plain).toMatchObject([{ kind: "choice", choices: ["left", "tie", "right"], steps: 1 }]);
});

test("a vote lacks answers until every question has one; reasons are none of them", () => {
  const half = given({ clarity: { choice: "left", strength: 2 } });
  expect(firstUnanswered(full, half)).toBe(1);
  expect(missing(free, full, half)).toBe("answers");
  const unsure = given({ ...half.given, [overall]: { choice: "tie" } });
  expect(firstUnanswered(full, unsure)).toBe(2);
  expect(missing(free, full, { ...unsure, confidence: 1 })).toBeNull();
});

test("an optional word on how sure holds nothing up", () => {
  const optional = someQuestions({ confidence: "optional" });
  expect(missing(free, optional, given({ [overall]: { choice: "left" } }))).toBeNull();
});

test("white space is no rationale; a reason or a marked passage is one", () => {
  const answer = given({ [overall]: { choice: "left" } }, { rationale: " \n" });
  expect(missing(asked, plain, answer)).toBe("rationale");
  expect(missing(asked, plain, { ...answer, rationale: "shorter" })).toBeNull();
  expect(missing(asked, plain, { ...answer, reasons: ["short"] })).toBeNull();
  const passage = { side: "left", answer: 0, start: 0, end: 1, quote: "A", mark: "bad" } as const;
  expect(missing(asked, plain, { ...answer, highlights: [passage] })).toBeNull();
});

test("taken back, a vote is asked for its last decisions again and keeps what led to them", () => {
  const answer = given(
    { clarity: { choice: "left", strength: 1 }, [overall]: { choice: "right", strength: 2 } },
    { confidence: 3, rationale: "shorter", reasons: ["short"] },
  );
  expect(askedAnew(full, answer)).toEqual({
    ...answer,
    given: { clarity: { choice: "left", strength: 1 } },
    confidence: null,
  });
  expect(askedAnew(someQuestions({ confidence: "optional" }), answer).confidence).toBe(3);
});
