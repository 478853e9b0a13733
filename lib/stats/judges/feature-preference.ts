import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { type Judgments, OUTCOME_A, OUTCOME_B } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import { scoredCells } from "@/lib/stats/win-rate/cluster-cells";
import { wilsonInterval } from "@/lib/stats/win-rate/wilson-interval";
import { scoreMeanInterval } from "./score-mean";
import { spearman } from "./spearman";

export interface FeaturePreference {
  /** Share of decided votes for the response with more of the feature. */
  share: number;
  more: number;
  less: number;
  interval: Estimate<Interval>;
  /** Spearman's correlation of a vote's score for a with the difference, over votes that are a, tie or b: without a p-value, as votes are not independent. */
  correlation: Estimate<number>;
}

/**
 * How often votes go to the longer response, or the one with more lists: `difference` is, by unit, a's amount minus b's (characters, list items). For
 * humans and judges alike (`verdictJudgments`). n counts votes for a or b where the difference is known and not 0. It says what goes together, not
 * why: better answers may be longer. The control model of ranking/ holds the systems fixed.
 * The interval is clustered by prompt and, with 5 or more raters, by rater; where clusters cannot be told it is Wilson's.
 * Source of the correlation: Spearman (1904), Am. J. Psychol. 15, 72–101; of the interval: score-mean.ts.
 */
export function featurePreference(
  judgments: Judgments,
  difference: ArrayLike<number>,
  rng: Rng,
  level = 0.95,
): Estimate<FeaturePreference> {
  const amount = Float64Array.from(judgments.unit, (unit) => difference[unit] ?? Number.NaN);
  const code = judgments.outcome.map((outcome, row) => {
    const decided = outcome === OUTCOME_A || outcome === OUTCOME_B;
    if (!decided || !Number.isFinite(amount[row]) || amount[row] === 0) return 2;
    return +((outcome === OUTCOME_A) === amount[row] > 0);
  });
  const cells = scoredCells(judgments, code, Float64Array.of(0, 1, -1));
  if (cells.n === 0) return undefinedFor(judgments.length === 0 ? "no_judgments" : "no_decisive_votes", 0);
  const clustered = scoreMeanInterval(cells, rng, level);
  const score = Float64Array.from(judgments.outcome, (outcome) =>
    outcome <= OUTCOME_B ? 1 - outcome / 2 : Number.NaN,
  );
  const rho = spearman(score, amount);
  const value = {
    share: cells.total / cells.n,
    more: cells.total,
    less: cells.n - cells.total,
    interval: clustered.ok ? clustered : wilsonInterval(cells.total, cells.n, level),
    correlation: rho.ok ? { ...rho, value: rho.value.rho } : rho,
  };
  return { ok: true, value, n: cells.n, method: "decided votes for the response with more" };
}
