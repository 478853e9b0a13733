import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/alpaca-eval-win-rate.json";
import { definedValue, judgmentRows, judgmentsOf } from "@/lib/stats/laws/laws";
import { seededRng } from "@/lib/stats/random/rng";
import { clusterCells } from "@/lib/stats/win-rate/cluster-cells";
import { clusteredVariance } from "@/lib/stats/win-rate/clustered-variance";
import { cellsOfScores } from "./cells-of-scores";
import { preferenceScores } from "./preference-scores";
import { scoreMean, scoreMeanInterval } from "./score-mean";

const cellsOf = (scores: ArrayLike<number>, prompts = scores.length) =>
  cellsOfScores({
    rater: new Uint32Array(scores.length),
    cluster: Uint32Array.from(scores, (_, i) => i % prompts),
    score: Float64Array.from(scores),
  });

test.each(golden.records)("AlpacaEval's win rate of $id, with scipy's t interval", ({ preferences, output }) => {
  const all = preferences.flatMap(([preference, count]) => Array<number | null>(count ?? 0).fill(preference));
  const cells = cellsOf(preferenceScores(all));
  expect(scoreMean(cells).n).toBe(output.n);
  expect(Math.abs(definedValue(scoreMean(cells)) - output.winRate)).toBeLessThan(golden.tolerance);
  const { low, high } = definedValue(scoreMeanInterval(cells, seededRng(1)));
  expect(low).toBeCloseTo(output.interval[0], 10);
  expect(high).toBeCloseTo(output.interval[1], 10);
});

test("AlpacaEval's published figures", () => {
  const rates = golden.records.map(({ preferences }) => {
    const all = preferences.flatMap(([preference, count]) => Array<number | null>(count ?? 0).fill(preference));
    return (100 * definedValue(scoreMean(cellsOf(preferenceScores(all))))).toFixed(4);
  });
  expect(rates).toEqual(["30.6633", "68.5323", "82.3383"]);
});

test("degrees of preference count in full, what is none nowhere", () => {
  expect([...preferenceScores([1, 1.25, 2, 0, null, Number.NaN, 3])]).toEqual([0, 0.25, 1, 0.5, -1, -1, -1]);
  expect(scoreMean(cellsOf([Number.NaN, Infinity, -1, 0.5]))).toMatchObject({ value: 0.5, n: 1 });
});

test("with scores 1, one half and 0 cells are those of the win rate", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const judgments = judgmentsOf(rows);
      const score = Float64Array.from(judgments.outcome, (outcome) => [1, 0.5, 0, -1][outcome]);
      const [ours, theirs] = [cellsOfScores({ ...judgments, score }), clusterCells(judgments)];
      expect(ours).toMatchObject({ n: theirs.n, total: theirs.total, cells: theirs.cells, prompts: theirs.prompts });
      if (ours.n > 0) {
        expect(clusteredVariance(ours).twoWay).toBeCloseTo(clusteredVariance(theirs).twoWay, 12);
      }
    }),
  );
});

test("no scores, few prompts and equal scores have no interval; 5 to 19 prompts have a wild bootstrap", () => {
  const of = (scores: number[], prompts?: number) => scoreMeanInterval(cellsOf(scores, prompts), seededRng(1));
  expect(of([])).toMatchObject({ reason: "no_judgments" });
  expect(scoreMean(cellsOf([]))).toMatchObject({ reason: "no_judgments" });
  expect(of([0, 1, 0, 1])).toMatchObject({ reason: "too_few_clusters" });
  expect(of([0.3, 0.3, 0.3, 0.3, 0.3])).toMatchObject({ reason: "no_variation" });
  expect(of([0, 0.2, 0.9, 1, 0.4, 0.6, 0.7])).toMatchObject({ method: "wild cluster bootstrap" });
});
