import type { ReactNode } from "react";
import { formatPercent, formatPercentRange } from "@/components/ui/format-number";
import { ShareAxis } from "./axis";
import { IntervalPlot, type PointInterval } from "./interval-plot";
import { Legend } from "./legend";
import type { OutcomeTally } from "./outcome-shares";
import { type Interval, shareDomain } from "./share-scale";
import { type OutcomeWords, StackedBar } from "./stacked-bar";

export interface OutcomeRow {
  key: string;
  /** Text to be drawn carries `data-chart-text`, so that the downloaded SVG has it too. */
  label: ReactNode;
  /** The same label as words. */
  title: string;
  tally: OutcomeTally;
  /** Null where it is not defined; then `reason` says why. */
  winRate: PointInterval | null;
  reason?: string;
  hollow?: boolean;
}

interface Props {
  words: OutcomeWords;
  rows: readonly OutcomeRow[];
  /** Charts side by side share an axis: then it comes from outside. */
  domain?: Interval;
}

const columns =
  "grid gap-x-4 grid-cols-[minmax(0,1fr)_auto] @2xl:grid-cols-[minmax(6rem,13rem)_minmax(0,2fr)_minmax(0,1fr)_7.5rem] @2xl:gap-x-5";

/** Each row: its name, the outcomes as a bar, the win rate with its interval. On a phone these stand below one another. */
export function OutcomeChart({ words, rows, domain }: Props) {
  const axis = domain ?? shareDomain(rows.flatMap((row) => row.winRate ?? []));
  return (
    <div className="@container grid gap-3" data-chart="">
      <Legend words={words} bothBad={rows.some((row) => (row.tally.bothBad ?? 0) > 0)} />
      <div>
        {rows.map((row) => (
          <ChartRow key={row.key} row={row} words={words} domain={axis} />
        ))}
        <div className={columns}>
          <div className="col-span-2 @2xl:col-span-1 @2xl:col-start-3">
            <ShareAxis domain={axis} />
          </div>
        </div>
      </div>
    </div>
  );
}

function ChartRow({ row, words, domain }: { row: OutcomeRow; words: OutcomeWords; domain: Interval }) {
  return (
    <div className={columns}>
      <div className="self-center pt-4 pb-1 text-[0.8125rem] leading-snug wrap-anywhere @2xl:col-start-1 @2xl:row-start-1 @2xl:py-1.5">
        {row.label}
      </div>
      <div className="col-span-2 row-start-2 self-center @2xl:col-span-1 @2xl:col-start-2 @2xl:row-start-1 @2xl:py-1.25">
        <StackedBar title={row.title} tally={row.tally} words={words} />
      </div>
      <div className="relative col-span-2 row-start-3 min-h-6 @2xl:col-span-1 @2xl:col-start-3 @2xl:row-start-1">
        <IntervalPlot title={inWords(row)} estimate={row.winRate} domain={domain} hollow={row.hollow} />
      </div>
      <div className="col-start-2 row-start-1 self-center pt-4 pb-1 text-right text-[0.8125rem] leading-tight tabular-nums @2xl:col-start-4 @2xl:py-1">
        <RowValue row={row} />
      </div>
    </div>
  );
}

function RowValue({ row }: { row: OutcomeRow }) {
  if (!row.winRate) return <span className="text-mute">{row.reason ?? "not defined"}</span>;
  return (
    <>
      <span data-chart-text="" className="font-semibold">
        {formatPercent(row.winRate.value)}
      </span>
      <span data-chart-text="" className="block text-xs whitespace-nowrap text-mute">
        {formatPercentRange(row.winRate.low, row.winRate.high)}
      </span>
    </>
  );
}

function inWords({ title, winRate, reason }: OutcomeRow): string {
  if (!winRate) return `${title}: win rate ${reason ?? "not defined"}`;
  return `${title}: win rate ${formatPercent(winRate.value)}, 95 % interval ${formatPercentRange(winRate.low, winRate.high)}`;
}
