import type { ReactNode } from "react";
import { formatCoefficient } from "@/components/ui/format-number";
import { ShareAxis } from "./axis";
import { ChartValue } from "./chart-value";
import { GradedBar, type GradedWords, pointLook } from "./graded-bar";
import { IntervalPlot, type PointInterval } from "./interval-plot";
import { shareDomain } from "./share-scale";

export interface GradedRow {
  key: string;
  label: ReactNode;
  /** The same label as words. */
  title: string;
  /** Votes at each point of the scale, from a to b. */
  points: readonly number[];
  /** From −1 to 1; null where it is not defined, then `reason` says why. */
  mean: PointInterval | null;
  reason?: string;
}

interface Props {
  words: GradedWords;
  rows: readonly GradedRow[];
}

const columns =
  "grid gap-x-4 grid-cols-[minmax(0,1fr)_auto] @2xl:grid-cols-[minmax(6rem,13rem)_minmax(0,2fr)_minmax(0,1fr)_7.5rem] @2xl:gap-x-5";

/** Each row: its name, how strong the preferences are as a bar, their mean with its interval. */
export function GradedChart({ words, rows }: Props) {
  const drawn = rows.map((row) => row.mean && asShare(row.mean));
  const domain = shareDomain(drawn.flatMap((interval) => interval ?? []));
  return (
    <div className="@container grid gap-3" data-chart="">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-mute">
        {words.map((word, point) => (
          <li key={word} className="flex items-center gap-1.5">
            <svg aria-hidden="true" width="10" height="10" className="inline-block flex-none">
              <rect width="10" height="10" rx="2.5" {...pointLook(point, words.length).box} />
            </svg>
            <span data-chart-text="">{word}</span>
          </li>
        ))}
      </ul>
      <div>
        {rows.map((row, index) => (
          <div key={row.key} className={columns}>
            <div className="self-center pt-4 pb-1 text-[0.8125rem] leading-snug wrap-anywhere @2xl:col-start-1 @2xl:row-start-1 @2xl:py-1.5">
              {row.label}
            </div>
            <div className="col-span-2 row-start-2 self-center @2xl:col-span-1 @2xl:col-start-2 @2xl:row-start-1 @2xl:py-1.25">
              <GradedBar title={row.title} points={row.points} words={words} />
            </div>
            <div className="relative col-span-2 row-start-3 min-h-6 @2xl:col-span-1 @2xl:col-start-3 @2xl:row-start-1">
              <IntervalPlot title={inWords(row)} estimate={drawn[index]} domain={domain} />
            </div>
            <div className="col-start-2 row-start-1 self-center pt-4 pb-1 text-right text-[0.8125rem] leading-tight tabular-nums @2xl:col-start-4 @2xl:py-1">
              {row.mean ? (
                <ChartValue value={formatCoefficient(row.mean.value)} range={range(row.mean)} />
              ) : (
                <span className="text-mute">{row.reason ?? "not defined"}</span>
              )}
            </div>
          </div>
        ))}
        <div className={columns}>
          <div className="col-span-2 @2xl:col-span-1 @2xl:col-start-3">
            <ShareAxis domain={domain} format={(tick) => formatCoefficient(2 * tick - 1, 1)} />
          </div>
        </div>
      </div>
    </div>
  );
}

/** On the axis that win rates use: −1 … 1 becomes 0 … 1. A mean for b lies on the left, as a win rate below one half does. */
function asShare({ value, low, high }: PointInterval): PointInterval {
  return { value: (1 + value) / 2, low: (1 + low) / 2, high: (1 + high) / 2 };
}

function range({ low, high }: PointInterval): string {
  return `${formatCoefficient(low)} to ${formatCoefficient(high)}`;
}

function inWords({ title, mean, reason }: GradedRow): string {
  if (!mean) return `${title}: mean preference ${reason ?? "not defined"}`;
  return `${title}: mean preference ${formatCoefficient(mean.value)}, interval ${range(mean)}`;
}
