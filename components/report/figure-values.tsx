import type { OutcomeRow } from "@/components/charts/outcome-chart";
import {
  formatCoefficient,
  formatCount,
  formatPercent,
  formatSeconds,
  formatShare,
} from "@/components/ui/format-number";
import type { Cell } from "@/components/ui/table";
import type { Estimate, Interval } from "@/lib/stats/estimate";
import type { OutcomeCounts } from "@/lib/stats/judgments/counts";
import { REASON_TEXT } from "@/lib/stats/reason-text";
import { MissingValue } from "./missing-value";
import type { AnnotatorFigure, WinRateFigure } from "./report-parts";

type DrawnFigure = Pick<OutcomeRow, "tally" | "winRate" | "reason">;

/** What a chart draws of a win rate. */
export function drawnFigure({ counts, winRate, interval }: WinRateFigure): DrawnFigure {
  return draw(counts, winRate, interval);
}

/** What a chart draws of one annotator. */
export function drawnAnnotator({ counts, winRate, interval }: AnnotatorFigure): DrawnFigure {
  return draw(counts, winRate, interval);
}

function draw(tally: OutcomeCounts, winRate: Estimate<number>, interval: Estimate<Interval>): DrawnFigure {
  if (!winRate.ok) return { tally, winRate: null, reason: REASON_TEXT[winRate.reason] };
  if (!interval.ok)
    return { tally, winRate: null, reason: `${formatPercent(winRate.value)}, ${REASON_TEXT[interval.reason]}` };
  return { tally, winRate: { value: winRate.value, low: interval.value.low, high: interval.value.high } };
}

/** Active seconds: "12 s", "3 min 05 s". */
export function secondsCell(estimate: Estimate<number>): Cell {
  return estimate.ok ? { show: formatSeconds(estimate.value), value: estimate.value } : missingCell(estimate.reason);
}

export function countCell(count: number): Cell {
  return { show: formatCount(count), value: count };
}

export function percentCell(estimate: Estimate<number>, format: (share: number) => string = formatPercent): Cell {
  return estimate.ok ? { show: format(estimate.value), value: estimate.value } : missingCell(estimate.reason);
}

export function wholePercentCell(estimate: Estimate<number>): Cell {
  return percentCell(estimate, formatShare);
}

/** Low and high end, a column each. */
export function percentEndCells(estimate: Estimate<Interval>): [Cell, Cell] {
  return endCells(estimate, formatPercent);
}

export function coefficientCell(estimate: Estimate<number>): Cell {
  return estimate.ok
    ? { show: formatCoefficient(estimate.value), value: estimate.value }
    : missingCell(estimate.reason);
}

export function coefficientEndCells(estimate: Estimate<Interval>): [Cell, Cell] {
  return endCells(estimate, formatCoefficient);
}

function endCells(estimate: Estimate<Interval>, format: (value: number) => string): [Cell, Cell] {
  if (!estimate.ok) return [missingCell(estimate.reason), missingCell(estimate.reason)];
  const { low, high } = estimate.value;
  return [
    { show: format(low), value: low },
    { show: format(high), value: high },
  ];
}

/** Wins, ties, losses and both bad, a column each. */
export function tallyCells({ wins, ties, losses, bothBad }: OutcomeCounts): Cell[] {
  return [wins, ties, losses, bothBad].map(countCell);
}

export function missingCell(reason: keyof typeof REASON_TEXT): Cell {
  return { show: <MissingValue reason={REASON_TEXT[reason]} />, value: "" };
}
