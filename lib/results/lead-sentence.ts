import type { WinRateFigure } from "@/lib/results/pairs/win-rate-figure";
import type { SystemLabel } from "./columns";

/** The parts of the sentence above the figures. Shares and rates are from 0 to 1. */
export interface LeadSentence {
  /** The system with more than half of the votes; a where it is exactly half, and then `even` is true. */
  preferred: SystemLabel;
  other: SystemLabel;
  even: boolean;
  /** Win rate of the preferred system, with its interval. */
  rate: number;
  interval: { low: number; high: number; level: number; phrase: string } | null;
  /** The interval lies wholly above one half. */
  clear: boolean;
  /** Share of ties among all votes, "both bad" included in the denominator. */
  tieShare: number;
  bothBadShare: number;
}

/** null where no vote decides. */
export function leadSentence(figure: WinRateFigure, a: SystemLabel, b: SystemLabel): LeadSentence | null {
  if (!figure.winRate.ok) return null;
  const forA = figure.winRate.value >= 0.5;
  const interval = figure.interval.ok ? seenFrom(forA, figure.interval.value) : null;
  const { wins, ties, losses, bothBad } = figure.counts;
  const votes = wins + ties + losses + bothBad;
  return {
    preferred: forA ? a : b,
    other: forA ? b : a,
    even: figure.winRate.value === 0.5,
    rate: forA ? figure.winRate.value : 1 - figure.winRate.value,
    interval,
    clear: interval !== null && interval.low > 0.5,
    tieShare: ties / votes,
    bothBadShare: bothBad / votes,
  };
}

function seenFrom(forA: boolean, interval: { low: number; high: number; level: number; phrase: string }) {
  const { low, high, level, phrase } = interval;
  return forA ? { low, high, level, phrase } : { low: 1 - high, high: 1 - low, level, phrase };
}
