import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import type { Rng } from "@/lib/stats/random/rng";
import type { ClusterCells } from "./cluster-cells";
import { type ClusterAxis, clusterNumber } from "./clustered-interval";
import { clusteredVariance } from "./clustered-variance";
import { orderedGroups } from "./ordered-groups";
import { wildForm } from "./wild-form";
import { type WildRounds, wildRounds } from "./wild-rounds";

/**
 * Restricted wild cluster bootstrap-t interval of a win rate, for 5 to 19 clusters: all rates μ whose symmetric
 * bootstrap p-value exceeds 1 − level. Residuals about μ are multiplied by one Webb weight per cluster of the axis with
 * fewer clusters; the t statistic uses the clustered variance of `axis`, two-way with its floor. Never narrower than the normal
 * interval with the same variance, and cut to [0, 1]. n counts votes.
 * Sources: Cameron, Gelbach, Miller (2008), Rev. Econ. Stat. 90, 414–427; Webb (2023), Canadian J. Econ. 56, 839–858;
 * MacKinnon, Nielsen, Webb (2021), J. Business & Economic Statistics 39, 505–519, for two-way clustering.
 */
export function wildClusterInterval(
  cells: ClusterCells,
  axis: ClusterAxis,
  rng: Rng,
  level = 0.95,
  rounds = 1999,
): Estimate<Interval> {
  if (cells.n === 0) return undefinedFor("no_judgments", 0);
  if (clusterNumber(cells, axis) < 2) return undefinedFor("too_few_clusters", cells.n);
  const variance = clusteredVariance(cells)[axis === "both" ? "twoWay" : axis];
  if (variance < 1e-20) return undefinedFor("no_variation", cells.n);
  const drawn = drawRounds(cells, axis, rng, rounds);
  const isAccepted = (shift: number) => pValue(drawn, shift, variance * cells.n ** 2) > 1 - level;
  const rate = cells.total / cells.n;
  // A critical value below the normal one is noise of few clusters, down to 0 where their sums cancel.
  const narrowest = normalQuantile((1 + level) / 2, 0, 1) * Math.sqrt(variance);
  const low = Math.max(0, rate + Math.min(-narrowest, farthest(-rate, isAccepted)));
  const high = Math.min(1, rate + Math.max(narrowest, farthest(1 - rate, isAccepted)));
  return { ok: true, value: { low, high, level }, n: cells.n, method: "wild cluster bootstrap" };
}

function drawRounds(cells: ClusterCells, axis: ClusterAxis, rng: Rng, rounds: number): WildRounds {
  const byAnnotator = axis === "annotator" || (axis === "both" && cells.raters <= cells.prompts);
  const [unordered, groups] = byAnnotator ? [cells.rater, cells.raters] : [cells.prompt, cells.prompts];
  const group = orderedGroups(cells, unordered, groups);
  const [other, others] = byAnnotator ? [cells.prompt, cells.prompts] : [cells.rater, cells.raters];
  const rate = cells.total / cells.n;
  const y = cells.sum.map((sum, cell) => sum - cells.count[cell] * rate);
  const [groupY, groupN] = [new Float64Array(groups), new Float64Array(groups)];
  for (let cell = 0; cell < cells.cells; cell++) {
    groupY[group[cell]] += y[cell];
    groupN[group[cell]] += cells.count[cell];
  }
  const own = Uint32Array.from({ length: groups }, (_, index) => index);
  const forms = [wildForm({ group: own, cluster: own, y: groupY, n: groupN }, groups, groups)];
  if (axis === "both") {
    const single = Uint32Array.from({ length: cells.cells }, (_, index) => index);
    forms.push(wildForm({ group, cluster: other, y, n: cells.count }, groups, others));
    forms.push(wildForm({ group, cluster: single, y, n: cells.count }, groups, cells.cells));
  }
  return wildRounds(forms, groupY, groupN, rng, rounds);
}

/** Share of rounds at least as extreme as the data if the rate were off by `shift`; t² compared without dividing. */
function pValue({ rounds, mean, slope, squares }: WildRounds, shift: number, variance: number): number {
  const at = (form: number, round: number) => {
    if (form >= squares.length) return 0;
    const { factor, constant, linear, square } = squares[form];
    return factor * (constant[round] + shift * (linear[round] + shift * square[round]));
  };
  let asExtreme = 1;
  for (let round = 0; round < rounds; round++) {
    const [first, second] = [at(0, round), at(1, round)];
    const floored = Math.max(first + second - at(2, round), first, second);
    // Equal weights repeat the data's own t: such ties count, whichever way they round.
    const nearly = (1 - 1e-9) * shift * shift * floored;
    if ((mean[round] - slope[round] * shift) ** 2 * variance >= nearly) asExtreme++;
  }
  return asExtreme / (rounds + 1);
}

/** The accepted shift farthest from 0 towards `end`, by halving. */
function farthest(end: number, isAccepted: (shift: number) => boolean): number {
  if (isAccepted(end)) return end;
  let [accepted, rejected] = [0, end];
  for (let step = 0; step < 40; step++) {
    const middle = (accepted + rejected) / 2;
    if (isAccepted(middle)) accepted = middle;
    else rejected = middle;
  }
  return accepted;
}
