import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import type { BothBadChoice } from "@/lib/stats/judgments/both-bad";
import { type Judgments, OUTCOME_A, OUTCOME_B, OUTCOME_CATEGORIES, OUTCOME_TIE } from "@/lib/stats/judgments/judgments";
import { type ClusteredCovariance, clusteredCovariance, type ScoreClusters } from "./clustered-covariance";
import type { FitScores } from "./combination-cells";
import { davidsonChances } from "./davidson";
import type { SystemPairs } from "./system-pairs";
import { type TieStrengths, tieStrengthsCovariance } from "./tie-strengths";
import { LEFT_OUT, residualTable } from "./vote-scores";

/**
 * Sandwich covariance of Davidson's (θ, ln ν), (systems + 1)², as strengthCovariance has it for Bradley-Terry: a vote's derivative is its score minus
 * the expected one in θ_a, the opposite in θ_b, and [tie] − P(tie) in ln ν. Where nothing ever tied ln ν has no derivative, so that
 * "no_variation" is the answer for it: use Bradley-Terry's.
 * Source: White (1982), Econometrica 50, 1–25; Davidson (1970), J. Am. Stat. Assoc. 65, 317–328.
 */
export function davidsonCovariance(
  judgments: Judgments,
  pairs: SystemPairs,
  fit: TieStrengths,
  clusters: ScoreClusters,
  { smallSample = true, floored = true, ...choice }: BothBadChoice & { smallSample?: boolean; floored?: boolean } = {},
): Estimate<ClusteredCovariance> {
  if (!(fit.tieParameter > 0)) return undefinedFor("no_variation", judgments.length);
  const { scores, bread } = davidsonScores(judgments, pairs, fit, choice);
  return clusteredCovariance(judgments, scores, bread, clusters, { smallSample, floored });
}

/** Votes' derivatives in θ and ln ν, where something tied. */
export function davidsonScores(
  judgments: Judgments,
  pairs: SystemPairs,
  fit: TieStrengths,
  choice: BothBadChoice = {},
): FitScores {
  const { systems, a, b } = pairs;
  const chances = Array.from(a, (first, pair) =>
    davidsonChances(fit.theta[first] - fit.theta[b[pair]], fit.tieParameter),
  );
  const residual = residualTable(
    Float64Array.from(chances, ({ win, tie }) => win + tie / 2),
    choice,
  );
  const ties = residual.map((score, at) => {
    const outcome = at % OUTCOME_CATEGORIES;
    const tied = outcome === OUTCOME_TIE || (outcome > OUTCOME_TIE + 1 && score !== LEFT_OUT);
    return (tied ? 1 : 0) - chances[Math.floor(at / OUTCOME_CATEGORIES)].tie;
  });
  const { pair: group, outcome } = judgments;
  return {
    scores: { systems, a, b, group, outcome, residual, slopes: ties, slopeCount: 1 },
    bread: tieStrengthsCovariance(fit),
    information: (pair, move) => {
      const { win, tie, loss } = chances[pair];
      return win * move(OUTCOME_A) ** 2 + tie * move(OUTCOME_TIE) ** 2 + loss * move(OUTCOME_B) ** 2;
    },
  };
}
