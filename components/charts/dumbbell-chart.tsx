import type { ReactNode } from "react";
import { formatPercent, formatPercentRange } from "@/components/ui/format-number";
import { ShareAxis } from "./axis";
import { ReferenceLine } from "./reference-line";
import { type Interval, shareDomain, shareScale } from "./share-scale";

/** A share on its own, or with an interval. */
export interface DumbbellPoint {
  value: number;
  interval: Interval | null;
}

export interface DumbbellRow {
  key: string;
  /** Text to be drawn carries `data-chart-text`. */
  label: ReactNode;
  /** The row in words, its numbers included. */
  title: string;
  /** Null where it is not defined. */
  humans: DumbbellPoint | null;
  judge: DumbbellPoint | null;
  /** Beside the row: the difference, or why there is none. */
  gap: ReactNode;
}

interface Props {
  rows: readonly DumbbellRow[];
  /** Around one half unless told. */
  domain?: Interval;
  /** Where the dashed line stands. */
  reference?: number;
}

type Who = "humans" | "judge";

/** People's lane of a row, and the judge's; alone, either stands in the middle. */
const [upper, lower] = ["32%", "68%"];

const columns =
  "grid gap-x-4 grid-cols-[minmax(0,1fr)_auto] @xl:grid-cols-[minmax(7rem,16rem)_minmax(0,1fr)_9.5rem] @xl:gap-x-5";

/** People and judge on one axis, joined by the gap between them: row by row. On a phone a row's plot stands below its name. */
export function DumbbellChart({ rows, domain, reference }: Props) {
  const axis = domain ?? shareDomain(rows.flatMap(({ humans, judge }) => [humans, judge].flatMap(reachOf)));
  return (
    <div className="@container grid gap-3" data-chart="">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-mute">
        {(["humans", "judge"] as const).map((who) => (
          <li key={who} className="flex items-center gap-1.5">
            <svg aria-hidden="true" width="12" height="12" className="block">
              <Point who={who} x="6" y="6" />
            </svg>
            <span data-chart-text="">{who}</span>
          </li>
        ))}
      </ul>
      <div>
        {rows.map((row) => (
          <div key={row.key} className={columns}>
            <div className="self-center pt-3 text-[0.8125rem] leading-snug wrap-anywhere @xl:py-2.5">{row.label}</div>
            <div className="relative col-span-2 row-start-2 min-h-9 @xl:col-span-1 @xl:col-start-2 @xl:row-start-1">
              <Plot row={row} domain={axis} reference={reference} />
            </div>
            <div className="col-start-2 row-start-1 self-center pt-3 text-right text-[0.8125rem] leading-tight tabular-nums @xl:col-start-3 @xl:py-1.5">
              {row.gap}
            </div>
          </div>
        ))}
        <div className={columns}>
          <div className="col-span-2 @xl:col-span-1 @xl:col-start-2">
            <ShareAxis domain={axis} />
          </div>
        </div>
      </div>
    </div>
  );
}

function Plot({ row, domain, reference }: { row: DumbbellRow; domain: Interval; reference?: number }) {
  const x = (share: number) => `${Number(shareScale(domain)(share).toFixed(4))}%`;
  const { humans, judge } = row;
  return (
    <svg
      role="img"
      aria-label={row.title}
      width="100%"
      height="100%"
      className="absolute inset-0 block overflow-visible"
    >
      <rect x="0" y="0" width="100%" height="100%" className="fill-transparent" />
      {reference !== undefined && <ReferenceLine x={x(reference)} />}
      {humans && judge && (
        <line
          x1={x(humans.value)}
          x2={x(judge.value)}
          y1={upper}
          y2={lower}
          className="stroke-line"
          strokeWidth="4"
          strokeLinecap="round"
        />
      )}
      {humans && <Mark who="humans" point={humans} x={x} y={judge ? upper : "50%"} />}
      {judge && <Mark who="judge" point={judge} x={x} y={humans ? lower : "50%"} />}
    </svg>
  );
}

interface MarkProps {
  who: Who;
  point: DumbbellPoint;
  x: (share: number) => string;
  y: string;
}

/** A point on its own interval. */
function Mark({ who, point: { value, interval }, x, y }: MarkProps) {
  const stroke = who === "humans" ? "stroke-ink" : "stroke-accent";
  return (
    <>
      {interval && (
        <line x1={x(interval.low)} x2={x(interval.high)} y1={y} y2={y} className={stroke} strokeWidth="1.5" />
      )}
      <Point who={who} x={x(value)} y={y} />
    </>
  );
}

function Point({ who, x, y }: { who: Who; x: string; y: string }) {
  const look = who === "humans" ? "fill-ink stroke-panel" : "fill-accent stroke-panel";
  return <circle cx={x} cy={y} r="5" className={look} strokeWidth="1.5" />;
}

function reachOf(point: DumbbellPoint | null): Interval[] {
  return point ? [point.interval ?? { low: point.value, high: point.value }] : [];
}

/** "55.0 % (50.1–60.2 %)" */
export function pointInWords(point: DumbbellPoint | null): string {
  if (!point) return "not defined";
  const range = point.interval ? ` (${formatPercentRange(point.interval.low, point.interval.high)})` : "";
  return `${formatPercent(point.value)}${range}`;
}
