import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/power.json";
import { definedValue, isFiniteThroughout } from "@/lib/stats/laws/laws";
import { studyPools, testGoals } from "@/lib/stats/laws/study-plans";
import { minimumDetectableEffect } from "./minimum-detectable-effect";
import { plannedError } from "./planned-error";
import { plannedPower } from "./planned-power";
import type { StudyPool } from "./study-pool";
import type { TestGoal } from "./test-goal";
import { votesNeeded } from "./votes-needed";
import { powerOfGroups, votesPerGroup } from "./votes-per-group";

/** Votes before rounding; infinite where the pool does not reach. */
function exactVotes(pool: StudyPool, effect: number, goal: TestGoal = {}): number {
  const needed = definedValue(votesNeeded(pool, effect, goal));
  return needed.reachable ? needed.exact : Number.POSITIVE_INFINITY;
}

test.each(golden.output)("golden: from $p1 to $p2 with power $power", (record) => {
  const goal = { level: 1 - record.alpha, power: record.power };
  const one = exactVotes({}, record.p2 - record.p1, goal);
  expect(Math.abs(one - record.n_one_sample_normal)).toBeLessThanOrEqual(golden.tolerance);
  const two = definedValue(votesPerGroup(record.p1, record.p2, goal));
  expect(Math.abs(two - record.n_per_group_two_sample)).toBeLessThanOrEqual(golden.tolerance);
});

test("two groups: power and votes are inverse, and the groups may be swapped", () => {
  const votes = definedValue(votesPerGroup(0.4, 0.55, { power: 0.9, pairs: 3 }));
  expect(definedValue(powerOfGroups(0.4, 0.55, votes, { pairs: 3 }))).toBeCloseTo(0.9, 10);
  expect(definedValue(votesPerGroup(0.55, 0.4, { power: 0.9, pairs: 3 }))).toBeCloseTo(votes, 8);
});

test("the planned standard error is the textbook's: score variance times the design effect of each axis, over the votes", () => {
  const pool = { annotators: 20, prompts: 100, ties: 0.2, annotatorCorrelation: 0.05, promptCorrelation: 0.1 };
  const designEffect = 1 + (400 / 20 - 1) * 0.05 + (4 - 1) * 0.1;
  expect(definedValue(plannedError(pool, 400))).toBeCloseTo(Math.sqrt((0.2 * designEffect) / 400), 14);
  expect(definedValue(plannedError({}, 400))).toBeCloseTo(0.025, 15);
});

test("minimum detectable effect and votes needed are inverse to each other, and both to power", () => {
  fc.assert(
    fc.property(studyPools, testGoals, fc.integer({ min: 30, max: 50_000 }), (pool, goal, votes) => {
      const effect = minimumDetectableEffect(pool, votes, goal);
      fc.pre(effect.ok);
      const size = definedValue(effect);
      expect(exactVotes(pool, size * (1 + 1e-12), goal) / votes).toBeCloseTo(1, 5);
      expect(definedValue(plannedPower(pool, votes, size, goal))).toBeCloseTo(goal.power ?? 0.8, 8);
    }),
  );
});

test("whole votes needed see the effect, and one fewer does not", () => {
  fc.assert(
    fc.property(studyPools, testGoals, fc.double({ min: 0.02, max: 0.19, noNaN: true }), (pool, goal, effect) => {
      const needed = definedValue(votesNeeded(pool, effect, goal));
      fc.pre(needed.reachable && needed.votes > 30);
      const votes = needed.reachable ? needed.votes : 0;
      const power = (n: number) => definedValue(plannedPower(pool, n, effect, goal));
      expect(power(votes)).toBeGreaterThanOrEqual((goal.power ?? 0.8) - 1e-9);
      expect(power(votes - 1)).toBeLessThanOrEqual((goal.power ?? 0.8) + 1e-9);
    }),
  );
});

/** What makes a plan stronger, one argument at a time. */
const STRONGER: [string, (pool: StudyPool, goal: TestGoal) => [StudyPool, TestGoal]][] = [
  ["more annotators", (pool, goal) => [{ ...pool, annotators: 2 * (pool.annotators ?? 100) }, goal]],
  ["more prompts", (pool, goal) => [{ ...pool, prompts: 2 * (pool.prompts ?? 100) }, goal]],
  ["more ties", (pool, goal) => [{ ...pool, ties: (pool.ties ?? 0) + 0.1 }, goal]],
  ["annotators less alike", (pool, goal) => [{ ...pool, annotatorCorrelation: 0 }, goal]],
  ["prompts less alike", (pool, goal) => [{ ...pool, promptCorrelation: 0 }, goal]],
  ["a lower level", (pool, goal) => [pool, { ...goal, level: 0.8 }]],
  ["less power wanted", (pool, goal) => [pool, { ...goal, power: 0.5 }]],
  ["one pair", (pool, goal) => [pool, { ...goal, pairs: 1 }]],
];

test.each(STRONGER)("with %s an effect needs no more votes, and no larger effect stays unseen", (name, stronger) => {
  fc.assert(
    fc.property(studyPools, testGoals, fc.double({ min: 0.02, max: 0.14, noNaN: true }), (drawn, goal, effect) => {
      const pool = { annotators: 40, prompts: 100, ...drawn };
      const [better, easier] = stronger(pool, goal);
      expect(exactVotes(better, effect, easier)).toBeLessThanOrEqual(exactVotes(pool, effect, goal) * (1 + 1e-9));
      const [before, after] = [minimumDetectableEffect(pool, 200, goal), minimumDetectableEffect(better, 200, easier)];
      // More ties also leave less room, so that a large effect may cease to be one that can occur.
      if (before.ok && (after.ok || name !== "more ties")) {
        expect(definedValue(after)).toBeLessThanOrEqual(before.value * (1 + 1e-9));
      }
    }),
  );
});

test("a larger effect needs no more votes and is seen no less often; so do more votes", () => {
  const effects = fc.tuple(
    fc.double({ min: 0.001, max: 0.2, noNaN: true }),
    fc.double({ min: 0.001, max: 0.2, noNaN: true }),
  );
  fc.assert(
    fc.property(studyPools, testGoals, effects, (pool, goal, pair) => {
      const [small, large] = pair.sort((left, right) => left - right);
      expect(exactVotes(pool, large, goal)).toBeLessThanOrEqual(exactVotes(pool, small, goal) * (1 + 1e-12));
      const power = (votes: number, effect: number) => {
        const estimate = plannedPower({ ...pool, annotators: 50, prompts: 500 }, votes, effect, goal);
        return estimate.ok ? estimate.value : 0;
      };
      expect(power(400, large)).toBeGreaterThanOrEqual(power(400, small) - 1e-12);
      expect(power(500, small)).toBeGreaterThanOrEqual(power(400, small) - 1e-12);
    }),
  );
});

test("few clusters need t: with 10 annotators an effect must be larger than with many, even if nothing is shared", () => {
  const effect = (annotators: number) => definedValue(minimumDetectableEffect({ annotators }, 400));
  expect(effect(10)).toBeGreaterThan(1.1 * effect(10_000));
  expect(effect(10_000)).toBeCloseTo(definedValue(minimumDetectableEffect({}, 400)), 4);
});

const FLOORED = { annotators: 10, prompts: 200, annotatorCorrelation: 0.06, promptCorrelation: 0.06 };

test("too few annotators for an effect: out of reach with any number of votes, and what to raise", () => {
  const verdict = definedValue(votesNeeded(FLOORED, 0.05));
  if (verdict.reachable) throw new Error("10 annotators cannot see this");
  expect(verdict.mostVotes).toBe(2000);
  expect(verdict.smallestEffect).toBeGreaterThan(0.05);
  const { annotators, both, phrase } = verdict.raise;
  expect(definedValue(votesNeeded({ ...FLOORED, annotators: annotators ?? 0 }, 0.05)).reachable).toBe(true);
  expect(definedValue(votesNeeded({ ...FLOORED, annotators: (annotators ?? 0) - 1 }, 0.05)).reachable).toBe(false);
  expect(definedValue(votesNeeded({ ...FLOORED, ...both }, 0.05)).reachable).toBe(true);
  expect(phrase).toContain(`with ${annotators} annotators`);
});

test("more prompts do not help where annotators alone are the floor", () => {
  const verdict = definedValue(votesNeeded({ ...FLOORED, promptCorrelation: 0 }, 0.05));
  expect(verdict).toMatchObject({ reachable: false, raise: { prompts: null } });
});

test("a floor that no end of the pool hides: unlimited prompts, few annotators", () => {
  const verdict = definedValue(votesNeeded({ annotators: 10, annotatorCorrelation: 0.06 }, 0.05));
  expect(verdict).toMatchObject({ reachable: false, mostVotes: null, raise: { prompts: null, both: null } });
});

test("a pool used up before the effect is seen: every annotator on every prompt is not enough", () => {
  const verdict = definedValue(votesNeeded({ annotators: 10, prompts: 20 }, 0.05));
  if (verdict.reachable) throw new Error("200 votes cannot see this");
  expect(verdict.mostVotes).toBe(200);
  expect(verdict.raise.prompts).toBeGreaterThan(78);
});

test("fewer than 5 annotators are taken as fixed, and the answer says so", () => {
  const needed = votesNeeded({ annotators: 3, prompts: 2000, annotatorCorrelation: 0.1 }, 0.05);
  expect(needed).toMatchObject({ ok: true, method: "votes needed, for these annotators" });
  expect(plannedError({ annotators: 3, prompts: 2 }, 6)).toMatchObject({
    method: "planned standard error, for these annotators and prompts",
  });
  expect(plannedError({ annotators: 9, prompts: 2 }, 6).ok && true).toBe(true);
});

const IMPOSSIBLE: [string, StudyPool, number, TestGoal][] = [
  ["no annotators", { annotators: 0 }, 0.1, {}],
  ["no prompts", { prompts: 0 }, 0.1, {}],
  ["annotators that are no number", { annotators: Number.NaN }, 0.1, {}],
  ["only ties", { ties: 1 }, 0.1, {}],
  ["a negative share of ties", { ties: -0.1 }, 0.1, {}],
  ["a correlation above 1", { annotatorCorrelation: 1.1 }, 0.1, {}],
  ["a negative correlation", { promptCorrelation: -0.1 }, 0.1, {}],
  ["correlations above 1 together", { annotatorCorrelation: 0.6, promptCorrelation: 0.6 }, 0.1, {}],
  ["no effect", {}, 0, {}],
  ["an effect that ties leave no room for", { ties: 0.5 }, 0.3, {}],
  ["an effect that is no number", {}, Number.NaN, {}],
  ["certainty", {}, 0.1, { level: 1 }],
  ["a power of 1", {}, 0.1, { power: 1 }],
  ["a power below one half", {}, 0.1, { power: 0.3 }],
  ["no pairs", {}, 0.1, { pairs: 0 }],
  ["pairs without end", {}, 0.1, { pairs: Number.POSITIVE_INFINITY }],
];

test.each(IMPOSSIBLE)("a plan with %s cannot be", (_, pool, effect, goal) => {
  expect(votesNeeded(pool, effect, goal)).toEqual({ ok: false, reason: "impossible_plan", n: 0 });
});

test("no votes, more votes than the pool has, and votes that could show nothing each have their reason", () => {
  for (const estimate of [plannedError({}, 0), minimumDetectableEffect({}, 0), plannedPower({}, 0, 0.1)]) {
    expect(estimate).toMatchObject({ ok: false, reason: "no_judgments" });
  }
  const pool = { annotators: 5, prompts: 10 };
  for (const estimate of [
    plannedError(pool, 51),
    minimumDetectableEffect(pool, 51),
    plannedPower(pool, 51, 0.1),
    plannedError({}, Number.POSITIVE_INFINITY),
    plannedError({ ties: 0.4 }, 10, 0.9),
    plannedPower({ ties: 0.4 }, 100, 0.4),
  ]) {
    expect(estimate).toMatchObject({ ok: false, reason: "impossible_plan" });
  }
  expect(minimumDetectableEffect({}, 3)).toEqual({ ok: false, reason: "too_few_votes", n: 3 });
  expect(plannedPower({}, 3, 0.1)).toEqual({ ok: false, reason: "too_few_votes", n: 3 });
});

test("an effect of one half is certain to be seen once it can be", () => {
  expect(definedValue(plannedPower({}, 4, 0.5))).toBe(1);
});

test.each([
  [0.5, 0.5],
  [-0.1, 0.5],
  [0.5, 1.1],
  [Number.NaN, 0.5],
])("two groups with shares %d and %d cannot be told apart or cannot be", (p1, p2) => {
  expect(votesPerGroup(p1, p2)).toMatchObject({ ok: false, reason: "impossible_plan" });
  expect(powerOfGroups(p1, p2, 100)).toMatchObject({ ok: false, reason: "impossible_plan" });
});

test("shares of 0 and 1 are told apart for certain", () => {
  expect(definedValue(powerOfGroups(0, 1, 10))).toBe(1);
  expect(definedValue(powerOfGroups(0, 1, 1))).toBe(0);
});

test("whatever the plan, no answer holds a NaN or an infinity", () => {
  const any = fc.oneof(fc.double(), fc.integer({ min: -2, max: 50 }), fc.constantFrom(1e308, 1e-308, 0.5));
  const pool = fc.record(
    { annotators: any, prompts: any, ties: any, annotatorCorrelation: any, promptCorrelation: any },
    { requiredKeys: [] },
  );
  const goal = fc.record({ level: any, power: any, pairs: any }, { requiredKeys: [] });
  fc.assert(
    fc.property(pool, goal, any, any, (drawn, wanted, votes, effect) => {
      for (const answer of [
        plannedError(drawn, votes, effect),
        minimumDetectableEffect(drawn, votes, wanted),
        plannedPower(drawn, votes, effect, wanted),
        votesNeeded(drawn, effect, wanted),
        votesPerGroup(votes, effect, wanted),
        powerOfGroups(effect, votes, votes, wanted),
      ]) {
        expect(isFiniteThroughout(answer)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});
