import fc from "fast-check";
import { expect, test } from "vitest";
import { definedValue, isFiniteThroughout } from "@/lib/stats/laws/laws";
import { PlanChoice } from "./plan-choice";
import { type PlanFacts, planReport } from "./plan-report";

const FACTS: PlanFacts = {
  pairs: 3,
  comparisons: 600,
  prompts: 200,
  votesPerComparison: 2,
  words: 476,
  annotators: 0,
  soFar: { ties: null, annotatorCorrelation: null, promptCorrelation: null },
  medianSeconds: null,
};

const NONE = PlanChoice.parse({});

function plan(facts: Partial<PlanFacts> = {}, choice: Partial<PlanChoice> = {}) {
  const report = planReport({ ...FACTS, ...facts }, { ...NONE, ...choice });
  if (!report) throw new Error("there is no plan");
  return report;
}

test("a plan counts votes in all, on each pair and per annotator", () => {
  expect(plan()).toMatchObject({
    votes: 1200,
    votesPerPair: 400,
    annotators: { value: 12, origin: "usual" },
    votesPerAnnotator: 100,
    asStudied: true,
  });
  expect(plan({}, { annotators: 30, votesPerComparison: 3, prompts: 100 })).toMatchObject({
    comparisons: 300,
    votes: 900,
    votesPerAnnotator: 30,
    annotators: { value: 30, origin: "chosen" },
    asStudied: false,
  });
});

test("time is words by reading speed before there are votes, and the median vote after", () => {
  expect(plan().time).toMatchObject({ basis: "words", secondsPerVote: 120, inAll: 144_000, each: 12_000 });
  expect(plan({ medianSeconds: 30 }).time).toMatchObject({ basis: "votes", secondsPerVote: 30, inAll: 36_000 });
  expect(plan({ words: null }).time).toBeNull();
});

test("what the reader chooses goes before what votes say, and that before what is usual", () => {
  const soFar = { ties: 0.1, annotatorCorrelation: 0.02, promptCorrelation: null };
  const { expected, annotators } = plan({ soFar, annotators: 7 }, { ties: 30 });
  expect(annotators).toEqual({ value: 7, origin: "votes" });
  expect(expected).toEqual({
    ties: { value: 0.3, origin: "chosen" },
    annotatorCorrelation: { value: 0.02, origin: "votes" },
    promptCorrelation: { value: 0.3, origin: "usual" },
  });
});

test("correlations that come to more than the whole give way, unless the reader wants them so", () => {
  const soFar = { ties: 0.1, annotatorCorrelation: 0.9, promptCorrelation: null };
  expect(plan({ soFar }).expected.promptCorrelation.value).toBeCloseTo(0.1, 12);
  expect(plan({ soFar }, { promptCorrelation: 0.5 }).detectable).toMatchObject({ reason: "impossible_plan" });
});

test("the votes needed see the effect, and one vote per comparison less does not", () => {
  const named = plan({}, { effect: 10, annotators: 60 });
  const needed = named.neededPerComparison ?? 0;
  expect(needed).toBeGreaterThan(1);
  const seen = (votesPerComparison: number) =>
    definedValue(plan({}, { effect: 10, votesPerComparison, annotators: 60 }).detectable);
  expect(seen(needed)).toBeLessThanOrEqual(0.1);
  expect(seen(needed - 1)).toBeGreaterThan(0.1);
});

test("an effect out of reach says what to raise", () => {
  const { needed, neededPerComparison } = plan({}, { effect: 1 });
  expect(neededPerComparison).toBeNull();
  expect(definedValue(needed)).toMatchObject({
    reachable: false,
    raise: { phrase: expect.stringContaining("annotators") },
  });
});

test("more pairs at once make the smallest detectable effect larger", () => {
  const one = definedValue(plan({ pairs: 1, comparisons: 200 }, { annotators: 20 }).detectable);
  expect(definedValue(plan({}, { annotators: 20 }).detectable)).toBeGreaterThan(one);
});

test("curves pass through the present choice, fall, and end where annotators run out", () => {
  const { curves, detectable } = plan({}, { annotators: 8 });
  expect(curves.present.find(({ at }) => at === 2)?.effect).toBe(definedValue(detectable));
  expect(curves.present.at(-1)?.at).toBe(8);
  const effects = curves.present.map(({ effect }) => effect ?? 1);
  expect(effects).toEqual([...effects].sort((left, right) => right - left));
  expect(curves.twicePrompts[1]?.effect).toBeLessThan(curves.present[1]?.effect ?? 0);
});

test("fewer annotators than votes per comparison are no plan, and one annotator speaks of themselves", () => {
  expect(plan({}, { annotators: 1 }).detectable).toMatchObject({ reason: "impossible_plan" });
  expect(plan({}, { annotators: 1, votesPerComparison: 1 }).scope).toBe("for these annotators");
});

test("nothing to compare is no plan", () => {
  expect(planReport({ ...FACTS, comparisons: 0, prompts: 0 }, NONE)).toBeNull();
});

test("empty fields and nonsense leave a choice open", () => {
  expect(PlanChoice.parse({ annotators: "", ties: " ", prompts: "1.5", effect: "", promptCorrelation: "2" })).toEqual(
    NONE,
  );
  expect(PlanChoice.parse({ annotators: "9", ties: "0", effect: "2.5" })).toMatchObject({
    annotators: 9,
    ties: 0,
    effect: 2.5,
  });
});

test("whatever is asked, a plan is finite and plain JSON", () => {
  const choice = fc.record({
    annotators: fc.option(fc.integer({ min: 1, max: 100_000 })),
    votesPerComparison: fc.option(fc.integer({ min: 1, max: 1000 })),
    prompts: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
    ties: fc.option(fc.integer({ min: 0, max: 95 })),
    annotatorCorrelation: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    promptCorrelation: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    effect: fc.double({ min: 0.1, max: 50, noNaN: true }),
  });
  fc.assert(
    fc.property(choice, (chosen) => {
      const report = plan({}, chosen);
      expect(isFiniteThroughout(report)).toBe(true);
      expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    }),
    { numRuns: 50 },
  );
});
