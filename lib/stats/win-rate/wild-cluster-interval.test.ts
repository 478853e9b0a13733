import { expect, test } from "vitest";
import { definedValue, type JudgmentRow, judgmentsOf, swapRows } from "@/lib/stats/laws/laws";
import { naiveWildPValue } from "@/lib/stats/naive/wild-bootstrap";
import { seededRng } from "@/lib/stats/random/rng";
import { clusterCells } from "./cluster-cells";
import { clusteredInterval } from "./clustered-interval";
import { orderedGroups } from "./ordered-groups";
import { wildClusterInterval } from "./wild-cluster-interval";

const study = (annotators: number, prompts: number, perPrompt: number, seed: number): JudgmentRow[] => {
  const rng = seededRng(seed);
  const taste = Array.from({ length: annotators }, () => rng.float() * 0.6);
  return Array.from({ length: prompts * perPrompt }, (_, i) => {
    const [cluster, rater] = [i % prompts, i < annotators ? i : rng.int(annotators)];
    const draw = rng.float();
    return { cluster, rater, outcome: draw < taste[rater] + 0.1 ? 0 : draw < 0.8 ? 2 : 1 };
  });
};
/** Annotators renumbered in the order in which they draw their weights. */
const inDrawingOrder = (rows: JudgmentRow[]) => {
  const cells = clusterCells(judgmentsOf(rows));
  const place = orderedGroups(cells, cells.rater, cells.raters);
  return rows.map((row) => ({ ...row, rater: place[cells.rater.indexOf(row.rater)] }));
};

const intervalOf = (rows: JudgmentRow[], seed: number, rounds = 399) =>
  definedValue(wildClusterInterval(clusterCells(judgmentsOf(rows)), "both", seededRng(seed), 0.95, rounds));

test("the p-value of a vote-by-vote bootstrap crosses 5 % at both limits", () => {
  for (const seed of [1, 2, 3]) {
    const rows = study(7, 12, 5, seed);
    const { low, high } = intervalOf(rows, seed);
    const p = (mu: number) => naiveWildPValue(inDrawingOrder(rows), mu, seededRng(seed), 7, 399);
    expect(p(low + 1e-6)).toBeGreaterThan(0.05);
    expect(p(low - 1e-3)).toBeLessThanOrEqual(p(low + 1e-6));
    expect(p(low - 1e-3)).toBeLessThanOrEqual(0.06);
    expect(p(high - 1e-6)).toBeGreaterThan(0.05);
    expect(p(high + 1e-3)).toBeLessThanOrEqual(0.06);
  }
});

test("seen from b the interval is mirrored", () => {
  const rows = study(8, 30, 4, 5);
  const [seenFromA, seenFromB] = [intervalOf(rows, 9), intervalOf(swapRows(rows), 9)];
  expect(seenFromB.low).toBeCloseTo(1 - seenFromA.high, 9);
  expect(seenFromB.high).toBeCloseTo(1 - seenFromA.low, 9);
});

test("with many clusters it comes close to the t interval", () => {
  const rows = study(40, 200, 6, 11);
  const t = definedValue(clusteredInterval(clusterCells(judgmentsOf(rows)), "both"));
  const wild = intervalOf(rows, 4, 1999);
  expect(Math.abs(wild.low - t.low)).toBeLessThan(0.01);
  expect(Math.abs(wild.high - t.high)).toBeLessThan(0.01);
});

test("one axis alone is bootstrapped over its own clusters", () => {
  const cells = clusterCells(judgmentsOf(study(9, 150, 1, 3)));
  const { low, high } = definedValue(wildClusterInterval(cells, "annotator", seededRng(1)));
  expect(low).toBeLessThan(cells.total / cells.n);
  expect(high).toBeGreaterThan(cells.total / cells.n);
});

test("the same seed gives the same interval", () => {
  const rows = study(6, 20, 3, 8);
  expect(intervalOf(rows, 2)).toEqual(intervalOf(rows, 2));
});

test("one cluster, no spread and no votes give reasons", () => {
  const at = (rows: JudgmentRow[]) => wildClusterInterval(clusterCells(judgmentsOf(rows)), "both", seededRng(1));
  expect(at([])).toMatchObject({ reason: "no_judgments" });
  expect(at(study(1, 10, 2, 1))).toMatchObject({ reason: "too_few_clusters" });
  expect(at(study(6, 10, 2, 1).map((row) => ({ ...row, outcome: 1 })))).toMatchObject({ reason: "no_variation" });
});
