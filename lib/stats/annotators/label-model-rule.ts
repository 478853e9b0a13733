import type { Judgments } from "@/lib/stats/judgments/judgments";
import { quantileOfSorted } from "@/lib/stats/numerics/quantile";

/** Which model of true labels these votes can carry, and what a page says about it. */
export interface LabelModelChoice {
  model: "dawid-skene" | "one-coin" | "majority";
  /** Goes behind "labels: ". */
  phrase: string;
  /** One sentence: why this model and not another. */
  why: string;
  /** Heading of docs/methods.md. */
  anchor: "dawid-skene" | "one-coin-model" | "majority-label";
}

/** From this number of votes on, an annotator's own table of errors predicts better than one accuracy (simulations in docs/methods.md). */
const ENOUGH_FOR_A_TABLE = 40;

/** By the median annotator's votes on comparisons that another annotator judged too; without any, only the votes themselves are left. */
export function chooseLabelModel({ length, unit, rater }: Judgments): LabelModelChoice {
  const first = new Map<number, number>();
  const shared = new Set<number>();
  for (let row = 0; row < length; row++) {
    const seen = first.get(unit[row]);
    if (seen === undefined) first.set(unit[row], rater[row]);
    else if (seen !== rater[row]) shared.add(unit[row]);
  }
  const votes = new Map<number, number>();
  for (let row = 0; row < length; row++) {
    if (shared.has(unit[row])) votes.set(rater[row], (votes.get(rater[row]) ?? 0) + 1);
  }
  if (votes.size === 0) {
    const why = "No comparison was judged by two annotators, so nothing shows who errs.";
    return { model: "majority", phrase: "the votes as they are", why, anchor: "majority-label" };
  }
  const median = quantileOfSorted(
    [...votes.values()].sort((x, y) => x - y),
    0.5,
  );
  const typical = `The median annotator has ${median} ${median === 1 ? "vote" : "votes"} on comparisons that others judged too`;
  if (median < ENOUGH_FOR_A_TABLE) {
    const why = `${typical}: enough for one accuracy, too few for a table of errors.`;
    return { model: "one-coin", phrase: "one-coin model", why, anchor: "one-coin-model" };
  }
  const why = `${typical}: enough for a table of errors each.`;
  return { model: "dawid-skene", phrase: "Dawid-Skene", why, anchor: "dawid-skene" };
}
