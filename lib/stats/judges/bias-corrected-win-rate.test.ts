import fc from "fast-check";
import { expect, test } from "vitest";
import { definedValue, isFiniteThroughout } from "@/lib/stats/laws/laws";
import { simulateJudgedStudy } from "@/lib/stats/laws/simulate-judged-study";
import { coverage } from "@/lib/stats/laws/simulate-study";
import { naiveRoganGladen } from "@/lib/stats/naive/judge-corrections";
import { seededRng } from "@/lib/stats/random/rng";
import { biasCorrectedWinRate } from "./bias-corrected-win-rate";
import { clusteredPredictionPowered } from "./clustered-prediction-powered";
import type { LabelledScores } from "./labelled-scores";
import { cofactors, determinant } from "./small-matrix";

/** Votes [human, judge] and verdicts elsewhere, every row a prompt and an annotator of its own. */
function scoresOf(pairs: number[][], free: number[]): LabelledScores {
  const rows = Uint32Array.from(pairs, (_, i) => i);
  const judge = Float64Array.from(pairs, ([, verdict]) => verdict);
  const elsewhere = { cluster: Uint32Array.from(free, (_, i) => pairs.length + i), judge: Float64Array.from(free) };
  return {
    votes: { rater: rows, cluster: rows, human: Float64Array.from(pairs, ([human]) => human), judge },
    elsewhere,
    judged: {
      cluster: Uint32Array.from([...rows, ...elsewhere.cluster]),
      judge: Float64Array.from([...judge, ...free]),
    },
  };
}

const repeat = (count: number, row: number[]) => Array.from({ length: count }, () => row);

test("two outcomes: Rogan and Gladen's formula, and the delta method's variance", () => {
  // Disjoint prompts: all verdicts that enter the apparent rate are elsewhere, so that the samples are independent.
  const pairs = [...repeat(160, [1, 1]), ...repeat(40, [1, 0]), ...repeat(30, [0, 1]), ...repeat(170, [0, 0])];
  const free = [...repeat(700, [1]), ...repeat(300, [0])].flat();
  const scores = scoresOf(pairs, free);
  const found = definedValue(biasCorrectedWinRate({ ...scores, judged: scores.elsewhere }));
  const naive = naiveRoganGladen({ judgedA: 700, judged: 1000, aJudgedA: 160, a: 200, bJudgedB: 170, b: 200 });
  expect(found.rate).toBeCloseTo(naive.rate, 12);
  // 400 prompts with votes: the factor G/(G − 1).
  expect(found.standardError ** 2).toBeCloseTo((naive.variance * 400) / 399, 12);
  expect(found.judge).toBeCloseTo(0.7, 12);
});

test("three outcomes: shares of votes that the judge has turned into its own come back", () => {
  const share = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(fc.tuple(share, share, share), (weights) => {
      const values = [1, 0.5, 0];
      const errors = [
        [8, 1, 1],
        [2, 7, 1],
        [1, 2, 7],
      ];
      const turned = (times: number[]) =>
        errors.flatMap((row, h) => row.flatMap((count, j) => repeat(count * times[h], [values[h], values[j]])));
      const free = turned(weights).map(([, judge]) => judge);
      const scores = scoresOf(turned([3, 3, 3]), free);
      const { rate } = definedValue(biasCorrectedWinRate({ ...scores, judged: scores.elsewhere }));
      const total = weights[0] + weights[1] + weights[2];
      expect(rate).toBeCloseTo((weights[0] + weights[1] / 2) / total, 10);
    }),
    { numRuns: 20 },
  );
});

test("200 studies with a slanted judge: the corrected interval covers about 95 %, the judge's own rate is far off", () => {
  const study = {
    prompts: 150,
    freePrompts: 300,
    units: 1,
    voted: 1,
    votesPerUnit: 2,
    annotators: 40,
    promptEffects: 2,
    annotatorEffects: 0.2,
    ties: 0,
    insight: 3,
    slant: 1.5,
  };
  let far = 0;
  const share = coverage(200, (seed) => {
    const found = biasCorrectedWinRate(simulateJudgedStudy(study, seededRng(seed)));
    const { interval, judge } = definedValue(found);
    if (judge > 0.55) far++;
    return interval.low <= 0.5 && 0.5 <= interval.high;
  });
  expect(share).toBeGreaterThanOrEqual(0.915);
  expect(share).toBeLessThanOrEqual(0.985);
  expect(far).toBeGreaterThan(150);
});

test("prediction-powered inference is narrower on the same votes", () => {
  const study = {
    prompts: 150,
    freePrompts: 300,
    units: 1,
    voted: 1,
    votesPerUnit: 2,
    annotators: 40,
    promptEffects: 2,
    annotatorEffects: 0.2,
    ties: 0,
    insight: 2,
    slant: 0.5,
  };
  const narrower = Array.from({ length: 20 }, (_, i) => simulateJudgedStudy(study, seededRng(i + 1))).filter(
    (scores) => {
      const [powered, corrected] = [clusteredPredictionPowered(scores), biasCorrectedWinRate(scores)];
      return definedValue(powered).standardError < definedValue(corrected).standardError;
    },
  );
  expect(narrower).toHaveLength(20);
});

test("seen from b the corrected rate is mirrored; nothing infinite comes out", () => {
  const value = fc.constantFrom(0, 0.5, 1);
  const truthful = fc.tuple(value, value, fc.boolean()).map(([human, judge, same]) => [human, same ? human : judge]);
  fc.assert(
    fc.property(fc.array(truthful, { minLength: 0, maxLength: 80, size: "max" }), fc.array(value), (pairs, free) => {
      const here = biasCorrectedWinRate(scoresOf(pairs, free));
      const there = biasCorrectedWinRate(
        scoresOf(
          pairs.map(([h, j]) => [1 - h, 1 - j]),
          free.map((j) => 1 - j),
        ),
      );
      expect(isFiniteThroughout(here)).toBe(true);
      expect(there.ok).toBe(here.ok);
      if (here.ok && there.ok) expect(there.value.rate).toBeCloseTo(1 - here.value.rate, 9);
    }),
  );
});

test("a judge that guesses, one that always says the same, an outcome without votes and few prompts have reasons", () => {
  const guess = [1, 0].flatMap((h) => [1, 0].flatMap((j) => repeat(25, [h, j])));
  expect(biasCorrectedWinRate(scoresOf(guess, []))).toMatchObject({ reason: "weak_judge", n: 100 });
  expect(biasCorrectedWinRate(scoresOf([...repeat(20, [1, 1]), ...repeat(20, [0, 1])], []))).toMatchObject({
    reason: "weak_judge",
  });
  expect(biasCorrectedWinRate(scoresOf([...repeat(20, [1, 1]), ...repeat(20, [0, 0])], [0.5]))).toMatchObject({
    reason: "missing_outcome",
  });
  expect(
    biasCorrectedWinRate(
      scoresOf(
        [
          [1, 1],
          [0, 0],
        ],
        [],
      ),
    ),
  ).toMatchObject({ reason: "too_few_clusters" });
  expect(biasCorrectedWinRate(scoresOf([], [1]))).toMatchObject({ reason: "no_common_items" });
});

test("a matrix times its cofactors, turned, is its determinant", () => {
  const entry = fc.integer({ min: -5, max: 5 });
  fc.assert(
    fc.property(
      fc
        .integer({ min: 2, max: 3 })
        .chain((k) => fc.array(fc.array(entry, { minLength: k, maxLength: k }), { minLength: k, maxLength: k })),
      (matrix) => {
        const cofactor = cofactors(matrix);
        matrix.forEach((row, i) => {
          matrix.forEach((_, other) => {
            const product = row.reduce((sum, value, j) => sum + value * cofactor[other][j], 0);
            expect(product).toBeCloseTo(i === other ? determinant(matrix) : 0, 10);
          });
        });
      },
    ),
  );
});
