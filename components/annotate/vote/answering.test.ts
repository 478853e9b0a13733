import fc from "fast-check";
import { expect, test } from "vitest";
import { someQuestions } from "@/components/annotate/desk/test-pairs";
import { isAppError } from "@/lib/errors";
import { checkVote, type VoteRules } from "@/lib/votes/check-vote";
import { VoteInput } from "@/lib/votes/schema";
import {
  answerChoice,
  answerConfidence,
  type Draft,
  digitUse,
  pressChoice,
  pressDigit,
  pressStep,
  pressSubmit,
  type Turn,
  toggleReason,
} from "./answering";
import { givenAt } from "./grades";
import { emptyAnswer, overall, type Question } from "./questions";
import { voteBody } from "./vote-body";

const inEnglish = { language: "en", languages: { name: "en", question: "en" } };
const named = (keys: string[]) =>
  keys.map((key) => ({ key, name: key, question: `Which has more ${key}?`, ...inEnglish }));

type Study = Omit<VoteRules, "aspects" | "reasons"> & Record<"aspects" | "reasons", ReturnType<typeof named>>;
const plain: Study = {
  ...{ scale: "win_tie_lose", bothBad: false, aspects: [], confidence: "off" },
  ...{ rationale: "off", minRationale: 0, reasons: [], highlights: false },
};
const of = (study: Partial<Study>) => ({
  study: { ...plain, ...study },
  questions: someQuestions({ ...plain, ...study }),
});
const start: Draft = { answer: emptyAnswer, focus: 0 };

type Deed = (of: { study: Study; questions: Question[] }, draft: Draft) => Turn | Draft | null;
const press =
  (choice: "left" | "tie" | "both_bad" | "right"): Deed =>
  (at, draft) =>
    pressChoice(at, draft, choice);
const digit =
  (point: number): Deed =>
  (at, draft) =>
    pressDigit(at, draft, point);
const step =
  (to: "earlier" | "later"): Deed =>
  (at, draft) => ({ ...draft, focus: pressStep(at, draft, to) });
const enter: Deed = (at, draft) => pressSubmit(at, draft);
const write =
  (rationale: string): Deed =>
  (_, draft) => ({ ...draft, answer: { ...draft.answer, rationale } });
const mark: Deed = ({ study }, { answer, focus }) => {
  const passage = { side: "left", answer: 0, start: 0, end: 1, quote: "A", mark: "good" } as const;
  return { focus, answer: { ...answer, highlights: study.highlights ? [...answer.highlights, passage] : [] } };
};
const click =
  (question: number, point: number): Deed =>
  (at, draft) => {
    const asked = at.questions[question];
    const given = asked?.kind === "choice" ? givenAt(point, asked.steps) : null;
    return given && answerChoice(at, draft, question, given);
  };

/** The draft after the deeds, and the first vote that they cast. */
function after(
  at: { study: Study; questions: Question[] },
  ...deeds: Deed[]
): Draft & { voted: Draft["answer"] | null } {
  let draft = start;
  for (const deed of deeds) {
    const next = deed(at, draft) ?? draft;
    if ("cast" in next && next.cast) return { ...next, voted: next.answer };
    draft = next;
  }
  return { ...draft, voted: null };
}

const demand = fc.constantFrom("off" as const, "optional" as const, "required" as const);
const anyStudy: fc.Arbitrary<Study> = fc.record({
  scale: fc.constantFrom("win_tie_lose" as const, "graded_5" as const, "graded_7" as const),
  bothBad: fc.boolean(),
  aspects: fc.subarray(["clarity", "depth", "safety"]).map(named),
  confidence: demand,
  rationale: fc.constantFrom("off" as const, "optional" as const, "required" as const, "required_non_tie" as const),
  minRationale: fc.constantFrom(0, 0, 3, 12),
  reasons: fc.subarray(["short", "wrong"]).map(named),
  highlights: fc.boolean(),
});
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.constantFrom("left" as const, "tie" as const, "both_bad" as const, "right" as const).map(press),
  { arbitrary: fc.integer({ min: 1, max: 7 }).map(digit), weight: 3 },
  fc.constantFrom(step("earlier"), step("later"), enter, mark),
  fc.constantFrom("", " ", "ok", "more accurate", "不相上下").map(write),
  fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 7 })).map(([question, point]) => click(question, point)),
  fc.integer({ min: 1, max: 3 }).map(
    (sure): Deed =>
      (at, draft) =>
        answerConfidence(at, draft, sure),
  ),
);

test("whatever is pressed, clicked and written, what is sent passes the server's own check", () => {
  let votes = 0;
  fc.assert(
    fc.property(anyStudy, fc.array(anyDeed, { maxLength: 30 }), (study, deeds) => {
      const { voted } = after(of(study), ...deeds);
      if (!voted) return;
      votes += 1;
      checkVote(VoteInput.parse(voteBody(study, voted, 1)), study);
    }),
    { numRuns: 3000 },
  );
  expect(votes).toBeGreaterThan(500);
});

test("whatever was said before, the keys can finish the vote", () => {
  fc.assert(
    fc.property(anyStudy, fc.array(anyDeed, { maxLength: 12 }), (study, deeds) => {
      const at = of(study);
      const before = after(at, ...deeds);
      if (before.voted) return;
      let draft: Draft = before;
      for (const deed of [
        write("a rationale of some length"),
        ...at.questions.flatMap(() => [enter, digit(1), press("tie")]),
        enter,
      ]) {
        const next = deed(at, draft) ?? draft;
        if ("cast" in next && next.cast) return;
        draft = next;
      }
      throw new Error("the vote was never cast");
    }),
  );
});

test("a vote that lacks something is refused by the server too", () => {
  fc.assert(
    fc.property(anyStudy, fc.array(anyDeed, { maxLength: 12 }), (study, deeds) => {
      const { answer, voted } = after(of(study), ...deeds);
      if (voted || !answer.given[overall] || pressSubmit(of(study), { answer, focus: 0 }).cast) return;
      try {
        checkVote(VoteInput.parse(voteBody(study, answer, 1)), study);
      } catch (error) {
        if (isAppError(error) && error.code === "invalid") return;
        throw error;
      }
      throw new Error("the server takes what the screen holds back");
    }),
  );
});

test("in a plain study one key is one vote", () => {
  for (const choice of ["left", "tie", "right"] as const) {
    expect(after(of({}), press(choice)).voted?.given).toEqual({ [overall]: { choice } });
  }
  expect(after(of({}), press("both_bad")).voted).toBeNull();
  expect(after(of({ bothBad: true }), press("both_bad")).voted).not.toBeNull();
});

test("the points of a scale run from the left end to the right end", () => {
  const graded = (scale: "graded_5" | "graded_7", point: number) =>
    after(of({ scale }), digit(point)).voted?.given[overall];
  expect([1, 2, 3, 4, 5].map((point) => graded("graded_5", point))).toEqual([
    { choice: "left", strength: 2 },
    { choice: "left", strength: 1 },
    { choice: "tie" },
    { choice: "right", strength: 1 },
    { choice: "right", strength: 2 },
  ]);
  expect(graded("graded_5", 6)).toBeUndefined();
  expect(graded("graded_7", 1)).toEqual({ choice: "left", strength: 3 });
  expect(graded("graded_7", 7)).toEqual({ choice: "right", strength: 3 });
});

test("on a graded scale arrows answer nothing, and t is a tie", () => {
  const at = of({ scale: "graded_5" });
  expect(after(at, press("left"), press("right")).answer).toEqual(emptyAnswer);
  expect(after(at, press("tie")).voted?.given).toEqual({ [overall]: { choice: "tie" } });
});

test("keys flow from aspect to aspect to the overall question and vote with the last", () => {
  const at = of({ aspects: named(["clarity", "depth"]) });
  expect(after(at, press("left")).focus).toBe(1);
  expect(after(at, press("left"), press("tie")).focus).toBe(2);
  expect(after(at, press("left"), press("tie"), press("right")).voted?.given).toEqual({
    clarity: { choice: "left" },
    depth: { choice: "tie" },
    [overall]: { choice: "right" },
  });
});

test("an earlier answer is mended by going back, and the way goes on where it was", () => {
  const at = of({ aspects: named(["clarity", "depth"]) });
  const mended = after(at, press("left"), press("left"), step("earlier"), step("earlier"), press("right"));
  expect(mended.answer.given).toMatchObject({ clarity: { choice: "right" }, depth: { choice: "left" } });
  expect(mended.focus).toBe(2);
});

test("stepping goes round", () => {
  const at = of({ aspects: named(["clarity"]), reasons: named(["short"]) });
  expect(
    [step("earlier"), step("earlier"), step("earlier")].map((_, n, all) => after(at, ...all.slice(0, n + 1)).focus),
  ).toEqual([2, 1, 0]);
});

test("how sure comes last where it is required, and its digits need no other key", () => {
  const at = of({ scale: "graded_5", confidence: "required" });
  expect(after(at, digit(4)).voted).toBeNull();
  expect(after(at, digit(4), digit(3)).voted).toMatchObject({ confidence: 3, given: { [overall]: { strength: 1 } } });
});

test("at the question how sure, an arrow mends the choice", () => {
  const at = of({ confidence: "required" });
  const mended = after(at, press("left"), press("right"));
  expect(mended.answer.given[overall]).toEqual({ choice: "right" });
  expect(digitUse(at, mended.focus)).toBe("confidence");
  expect(after(at, press("left"), press("right"), digit(2)).voted).toMatchObject({ confidence: 2 });
});

test("an optional word on how sure is given before the choice, or not at all; the same again takes it back", () => {
  const at = of({ confidence: "optional" });
  expect(after(at, press("left")).voted?.confidence).toBeNull();
  expect(after(at, digit(2), press("left")).voted?.confidence).toBe(2);
  expect(after(at, digit(2), digit(2), press("left")).voted?.confidence).toBeNull();
});

test("without grades digits tick quick reasons before the choice votes", () => {
  const at = of({ reasons: named(["short", "wrong"]), rationale: "optional" });
  expect(after(at, digit(2), digit(1), digit(2), press("left")).voted?.reasons).toEqual(["short"]);
  expect(after(at, digit(3)).answer.reasons).toEqual([]);
});

test("where a rationale is lacking, digits tick reasons and Enter votes", () => {
  const at = of({ scale: "graded_7", reasons: named(["short", "wrong"]), rationale: "required" });
  const asked = after(at, digit(1));
  expect(asked.voted).toBeNull();
  expect(digitUse(at, asked.focus)).toBe("reasons");
  expect(after(at, digit(1), digit(2), digit(1), enter).voted?.reasons).toEqual(["wrong", "short"]);
});

test("where words of a length are required, reasons do not take the keys", () => {
  const at = of({ reasons: named(["short"]), rationale: "required", scale: "graded_5", minRationale: 20 });
  expect(digitUse(at, after(at, digit(1)).focus)).toBe("points");
  expect(after(at, digit(1), enter).voted).toBeNull();
  expect(after(at, digit(1), write("twenty characters in all"), enter).voted).not.toBeNull();
});

test("a tie that needs no rationale votes when it takes the place of a side that lacked one", () => {
  const at = of({ rationale: "required_non_tie" });
  expect(after(at, press("left")).voted).toBeNull();
  expect(after(at, press("left"), press("tie")).voted?.given).toEqual({ [overall]: { choice: "tie" } });
});

test("ticking a reason never votes by itself: there may be another", () => {
  const at = of({ reasons: named(["short"]), rationale: "required" });
  const asked = after(at, press("left"));
  expect(asked.voted).toBeNull();
  expect(toggleReason(asked, "short")).toMatchObject({ cast: false, answer: { reasons: ["short"] } });
});
