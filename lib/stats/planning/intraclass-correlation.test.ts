import fc from "fast-check";
import { expect, test } from "vitest";
import ratings from "@/lib/stats/golden/intraclass-correlation.json";
import { definedValue, judgmentRows, judgmentsOf, relabelRaters, swapRows } from "@/lib/stats/laws/laws";
import { simulateCorrelatedVotes } from "@/lib/stats/laws/simulate-votes";
import { smallStudy } from "@/lib/stats/laws/small-study";
import { naiveVarianceComponents } from "@/lib/stats/naive/variance-components";
import { seededRng } from "@/lib/stats/random/rng";
import { type ClusterCells, clusterCells } from "@/lib/stats/win-rate/cluster-cells";
import { correlationsOfCells, intraclassCorrelations } from "./intraclass-correlation";
import { varianceComponents } from "./variance-components";

const SCORE = [1, 0.5, 0];

/** One rating per cell, on any scale. */
function cellsOf(rows: { rater: number; prompt: number; score: number }[]): ClusterCells {
  return {
    cells: rows.length,
    raters: new Set(rows.map(({ rater }) => rater)).size,
    prompts: new Set(rows.map(({ prompt }) => prompt)).size,
    rater: Uint32Array.from(rows, ({ rater }) => rater),
    prompt: Uint32Array.from(rows, ({ prompt }) => prompt),
    count: new Float64Array(rows.length).fill(1),
    sum: Float64Array.from(rows, ({ score }) => score),
    n: rows.length,
    total: rows.reduce((sum, { score }) => sum + score, 0),
    uniform: false,
  };
}

const squaresOf = (rows: { score: number }[]) => rows.reduce((sum, { score }) => sum + score ** 2, 0);

test.each(ratings.published)("published: $id", ({ input, output, tolerance }) => {
  const rows = input.ratings.flatMap((row, prompt) => row.map((score, rater) => ({ prompt, rater, score })));
  const crossed = definedValue(correlationsOfCells(cellsOf(rows), squaresOf(rows)).prompt);
  expect(Math.abs(crossed - output.icc_2_1)).toBeLessThanOrEqual(tolerance);
  const apart = rows.map((row, index) => ({ ...row, rater: index }));
  const nested = definedValue(correlationsOfCells(cellsOf(apart), squaresOf(rows)).prompt);
  expect(Math.abs(nested - output.icc_1_1)).toBeLessThanOrEqual(tolerance);
});

test("the golden study's components, unbalanced, over all pairs of systems", () => {
  const { judgments } = smallStudy();
  const { output, tolerance } = ratings.small;
  const cells = clusterCells(judgments);
  const squares = judgments.outcome.reduce((sum, outcome) => sum + SCORE[outcome] ** 2, 0);
  const components = definedValue(varianceComponents(cells, squares));
  expect(Math.abs(components.annotator - output.annotator)).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(components.prompt - output.prompt)).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(components.rest - output.rest)).toBeLessThanOrEqual(tolerance);
});

test("sums over cells agree with differences of all pairs of votes", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const decided = rows.filter(({ outcome }) => outcome < 3).slice(0, 60);
      const votes = decided.map(({ rater, cluster, outcome }) => ({ rater, prompt: cluster, score: SCORE[outcome] }));
      const cells = clusterCells(judgmentsOf(decided));
      const fast = varianceComponents(cells, squaresOf(votes));
      const repeats = cells.raters > 1 && cells.prompts > 1 && cells.raters < cells.n && cells.prompts < cells.n;
      fc.pre(fast.ok && repeats);
      const { annotator, prompt, rest } = definedValue(fast);
      const slow = naiveVarianceComponents(votes);
      [annotator, prompt, rest].forEach((component, i) => {
        expect(component).toBeCloseTo(slow[i], 6);
      });
    }),
  );
});

test("who is called a, and how annotators are numbered, changes nothing", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const [plain, swapped, relabelled] = [rows, swapRows(rows), relabelRaters(rows)].map((each) =>
        intraclassCorrelations(judgmentsOf(each)),
      );
      for (const other of [swapped, relabelled]) {
        for (const axis of ["annotator", "prompt"] as const) {
          const [left, right] = [plain[axis], other[axis]];
          if (left.ok && right.ok) expect(right.value).toBeCloseTo(left.value, 6);
          else expect(right).toEqual(left);
        }
      }
    }),
  );
});

test("on average it finds the correlations that votes were made with", () => {
  const study = { annotators: 30, prompts: 60, votesPerPrompt: 7, rate: 0.5, ties: 0.1 };
  const [annotator, prompt] = [0.1, 0.05];
  let [sumAnnotator, sumPrompt] = [0, 0];
  for (let seed = 1; seed <= 200; seed++) {
    const votes = simulateCorrelatedVotes(
      { ...study, annotatorCorrelation: annotator, promptCorrelation: prompt },
      seededRng(seed),
    );
    const correlations = intraclassCorrelations(votes);
    sumAnnotator += definedValue(correlations.annotator);
    sumPrompt += definedValue(correlations.prompt);
  }
  // Standard errors of these means are 0.0025 and 0.002.
  expect(Math.abs(sumAnnotator / 200 - annotator)).toBeLessThan(0.01);
  expect(Math.abs(sumPrompt / 200 - prompt)).toBeLessThan(0.008);
});

const vote = (rater: number, cluster: number, outcome: number) => ({ rater, cluster, outcome });

test.each([
  ["no votes", [], "no_judgments", "no_judgments"],
  ["only both bad", [vote(0, 0, 3)], "no_judgments", "no_judgments"],
  ["one vote", [vote(0, 0, 0)], "one_rater", "too_few_clusters"],
  ["one annotator, one vote a prompt", [vote(0, 0, 0), vote(0, 1, 2)], "one_rater", "no_repeats"],
  ["one prompt, one vote an annotator", [vote(0, 0, 0), vote(1, 0, 2)], "no_repeats", "too_few_clusters"],
  ["nothing repeated", [vote(0, 0, 0), vote(1, 1, 2)], "no_repeats", "no_repeats"],
  [
    "each annotator with a prompt of their own",
    [vote(0, 0, 0), vote(0, 0, 2), vote(1, 1, 0), vote(1, 1, 0)],
    "collinear",
    "collinear",
  ],
  [
    "all ties",
    [vote(0, 0, 1), vote(0, 1, 1), vote(1, 0, 1), vote(1, 1, 1), vote(2, 1, 1)],
    "no_variation",
    "no_variation",
  ],
])("%s: a reason for each axis", (_, rows, annotator, prompt) => {
  const correlations = intraclassCorrelations(judgmentsOf(rows));
  expect(correlations.annotator).toMatchObject({ ok: false, reason: annotator });
  expect(correlations.prompt).toMatchObject({ ok: false, reason: prompt });
});

test("one axis is estimated where the other cannot be", () => {
  const rows = [vote(0, 0, 0), vote(0, 1, 0), vote(1, 2, 2), vote(1, 3, 2)];
  expect(definedValue(intraclassCorrelations(judgmentsOf(rows)).annotator)).toBeCloseTo(1, 12);
});

test("both bad counts only where the reader chose so", () => {
  const rows = [vote(0, 0, 0), vote(0, 1, 3), vote(1, 0, 2), vote(1, 1, 0)];
  expect(intraclassCorrelations(judgmentsOf(rows)).annotator.n).toBe(3);
  expect(intraclassCorrelations(judgmentsOf(rows), { bothBadAsTie: true }).annotator.n).toBe(4);
});
