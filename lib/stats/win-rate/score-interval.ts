import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { restrictedVariance } from "./restricted-variance";

/**
 * Score interval of the mean of independent graded answers: all means μ with (x̄ − μ)² ≤ z² · variance / n, the variance being that of the most
 * likely distribution over the scale that has mean μ. On the scale −1, 0, 1 it is Tango's interval; it has width also where all answers
 * agree. `scores` is the whole scale in rising order, `counts` how often each was given; n is their sum.
 * Source: Rao (1948), Proc. Cambridge Philosophical Society 44, 50–57, with Aitchison and Silvey (1958), Annals of Mathematical Statistics 29,
 * 813–828, for the restricted fit.
 */
export function scoreInterval(scores: readonly number[], counts: readonly number[], level = 0.95): Estimate<Interval> {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return undefinedFor("no_judgments", n);
  const z = normalQuantile((1 + level) / 2, 0, 1);
  const turned = scores.map((score) => -score).reverse();
  const high = upperLimit(scores, counts, z);
  const low = -upperLimit(turned, counts.toReversed(), z);
  return { ok: true, value: { low, high, level }, n, method: "score, votes independent" };
}

/** Halving finds where the score statistic, which rises from the mean on, crosses z². */
function upperLimit(scores: readonly number[], counts: readonly number[], z: number): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const mean = counts.reduce((sum, count, i) => sum + count * scores[i], 0) / n;
  let [accepted, rejected] = [mean, scores[scores.length - 1]];
  if (accepted >= rejected) return rejected;
  for (let step = 0; step < 50; step++) {
    const middle = (accepted + rejected) / 2;
    if (n * (mean - middle) ** 2 <= z * z * restrictedVariance(scores, counts, middle)) accepted = middle;
    else rejected = middle;
  }
  return (accepted + rejected) / 2;
}
