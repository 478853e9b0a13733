import type { LabelModel } from "./label-model";
import { voteShares } from "./label-model";
import { mirrorOf, type VotesByUnit } from "./votes-by-unit";

export interface PrevalenceOptions {
  /** One prevalence of the classes per pair of systems, or one for all comparisons. */
  prevalence: "by pair" | "pooled";
  /** a and b stand for different systems in different pairs: nothing is known of a that is not known of b. */
  symmetric: boolean;
  /** Comparisons' worth of weight that pull each group's prevalence towards that of all. */
  smoothing: number;
}

/** The prevalence part of a label model: shares of expected classes, drawn towards the vote shares of the whole study. */
export function prevalenceModel(
  votes: VotesByUnit,
  { prevalence: grouping, symmetric, smoothing }: PrevalenceOptions,
): Pick<LabelModel, "group" | "groups" | "fitPrevalence"> {
  const classes = votes.outcomes.length;
  const mirror = mirrorOf(votes.outcomes);
  const pairs = [...new Set(votes.pair)];
  const numbers = new Map(pairs.map((pair, number) => [pair, number]));
  const pooled = grouping === "pooled";
  const group = Uint32Array.from(votes.pair, (pair) => (pooled ? 0 : (numbers.get(pair) ?? 0)));
  const overall = new Float64Array(classes);
  voteShares(votes).forEach((share, at) => {
    overall[at % classes] += share / votes.units;
  });
  const centre = symmetric ? overall.map((share, k) => (share + overall[mirror[k]]) / 2) : overall;
  const fitPrevalence = (prevalence: Float64Array) => {
    for (let from = 0; from < prevalence.length; from += classes) {
      const row = prevalence.subarray(from, from + classes);
      let total = 0;
      for (let k = 0; k < classes; k++) total += row[k] += smoothing * centre[k];
      for (let k = 0; k < classes; k++) row[k] /= total;
      if (pooled && symmetric) row.set(row.map((share, k) => (share + row[mirror[k]]) / 2));
    }
  };
  return { group, groups: pooled ? 1 : Math.max(1, pairs.length), fitPrevalence };
}
