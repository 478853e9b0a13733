import type { Estimate } from "@/lib/stats/estimate";
import {
  type Judgments,
  OUTCOME_A,
  OUTCOME_B,
  OUTCOME_TIE,
  SECONDS_UNKNOWN,
  SIDE_A_LEFT,
  SIDE_B_LEFT,
} from "@/lib/stats/judgments/judgments";
import { otherVotesCredit } from "./other-votes-credit";
import { type VoteTrend, voteTrend } from "./vote-trend";

/** Holds the adjusted p-value too: as if each rater's each figure were one of all tests made (Bonferroni). */
export type AdjustedTrend = VoteTrend & { adjustedPValue: number };

export interface Drift {
  /** Left among preferences with a known side; ties among all votes; agreement with the others' most frequent answer: shares. */
  leftRate: Estimate<AdjustedTrend>;
  tieRate: Estimate<AdjustedTrend>;
  agreement: Estimate<AdjustedTrend>;
  /** Natural logarithm of active seconds: a change of −0.7 is half the time. */
  logSeconds: Estimate<AdjustedTrend>;
}

const FIGURES = ["leftRate", "tieRate", "agreement", "logSeconds"] as const;
/** A vote of no measurable time must keep a logarithm. */
const SHORTEST_SECONDS = 0.1;

/**
 * Whether raters change as they go: a straight line through each figure over the course of their votes, rows being in the order of time; n of each
 * counts the votes it rests on. Fewer than 20: "too_few_votes". Leave re-tests out. "Both bad" is no tie here and an answer of its own in
 * the agreement. A study that deals easy comparisons first drifts without anybody changing: hand-out must be in random order.
 */
export function drift(judgments: Judgments, raters: number, level = 0.95): Drift[] {
  const credit = otherVotesCredit(judgments);
  const rows: number[][] = Array.from({ length: raters }, () => []);
  for (let row = 0; row < judgments.length; row++) rows[judgments.rater[row]]?.push(row);
  const trends = rows.map((own) =>
    FIGURES.map((figure) => trendOf(figureOf(figure, judgments, credit), judgments, own, level)),
  );
  const tests = trends.flat().filter(({ ok }) => ok).length;
  const adjusted = (trend: Estimate<VoteTrend>): Estimate<AdjustedTrend> =>
    trend.ok ? { ...trend, value: { ...trend.value, adjustedPValue: Math.min(1, trend.value.pValue * tests) } } : trend;
  return trends.map((figures) => {
    const [leftRate, tieRate, agreement, logSeconds] = figures.map(adjusted);
    return { leftRate, tieRate, agreement, logSeconds };
  });
}

function trendOf(
  figureAt: (row: number) => number | null,
  judgments: Judgments,
  own: number[],
  level: number,
): Estimate<VoteTrend> {
  const [place, value, cluster]: number[][] = [[], [], []];
  own.forEach((row, index) => {
    const figure = figureAt(row);
    if (figure === null) return;
    place.push(index / Math.max(1, own.length - 1));
    value.push(figure);
    cluster.push(judgments.cluster[row]);
  });
  return voteTrend(place, value, cluster, level);
}

/** The figure of a row, or null where the row does not bear on it. */
function figureOf(
  figure: (typeof FIGURES)[number],
  { outcome, displayedSide, seconds }: Judgments,
  credit: Float64Array,
): (row: number) => number | null {
  if (figure === "tieRate") return (row) => (outcome[row] === OUTCOME_TIE ? 1 : 0);
  if (figure === "agreement") return (row) => (credit[row] < 0 ? null : credit[row]);
  if (figure === "logSeconds") {
    return (row) =>
      seconds[row] > SECONDS_UNKNOWN && Number.isFinite(seconds[row])
        ? Math.log(Math.max(seconds[row], SHORTEST_SECONDS))
        : null;
  }
  return (row) => {
    const decisive = outcome[row] === OUTCOME_A || outcome[row] === OUTCOME_B;
    const known = displayedSide[row] === SIDE_A_LEFT || displayedSide[row] === SIDE_B_LEFT;
    if (!decisive || !known) return null;
    return (outcome[row] === OUTCOME_A) === (displayedSide[row] === SIDE_A_LEFT) ? 1 : 0;
  };
}
