import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import { ChartValue } from "./chart-value";
import { IntervalPlot, type PointInterval } from "./interval-plot";
import type { Interval } from "./share-scale";

export interface EstimateRow {
  key: string;
  /** Text to be drawn carries `data-chart-text`. */
  label: ReactNode;
  /** The row in words, its numbers included. */
  title: string;
  /** Null where it is not defined; then `reason` says why. */
  estimate: PointInterval | null;
  reason?: string;
  value: string;
  range: string;
  hollow?: boolean;
}

export interface EstimateAxis {
  domain: Interval;
  /** Where the dashed line stands. */
  reference: number;
  ticks: readonly { at: number; label: string }[];
  /** What lies to either side, and what is between. */
  ends?: readonly [string, string, string];
}

interface Props {
  rows: readonly EstimateRow[];
  axis: EstimateAxis;
  /** What the numbers beside the plots are, where they are not what is plotted. */
  valueHeading?: string;
}

const columns =
  "grid gap-x-4 grid-cols-[minmax(0,1fr)_auto] @xl:grid-cols-[minmax(7rem,16rem)_minmax(0,1fr)_8rem] @xl:gap-x-5";

/** Estimates with their intervals on one axis, row by row. On a phone a row's plot stands below its name and value. */
export function EstimateChart({ rows, axis, valueHeading }: Props) {
  return (
    <div className="@container" data-chart="">
      {valueHeading && (
        <p data-chart-text="" className="pb-1 text-right text-xs text-mute">
          {valueHeading}
        </p>
      )}
      {rows.map((row) => (
        <div key={row.key} className={columns}>
          <div className="self-center pt-3 text-[0.8125rem] leading-snug wrap-anywhere @xl:py-2">{row.label}</div>
          <div className="relative col-span-2 row-start-2 min-h-6 @xl:col-span-1 @xl:col-start-2 @xl:row-start-1">
            <IntervalPlot
              title={row.title}
              estimate={row.estimate}
              domain={axis.domain}
              reference={axis.reference}
              hollow={row.hollow}
            />
          </div>
          <div className="col-start-2 row-start-1 self-center pt-3 text-right text-[0.8125rem] leading-tight tabular-nums @xl:col-start-3 @xl:py-1.5">
            <RowValue row={row} />
          </div>
        </div>
      ))}
      <div className={columns}>
        <div className="col-span-2 @xl:col-span-1 @xl:col-start-2">
          <Axis axis={axis} />
        </div>
      </div>
    </div>
  );
}

function RowValue({ row }: { row: EstimateRow }) {
  if (!row.estimate) return <span className="text-mute">{row.reason ?? "not defined"}</span>;
  return <ChartValue value={row.value} range={row.range} />;
}

/** The numbers are in the rows too, so it is hidden from screen readers. */
function Axis({ axis: { domain, ticks, ends } }: { axis: EstimateAxis }) {
  const scale = scaleLinear().domain([domain.low, domain.high]).range([0, 100]);
  const x = (value: number) => `${Number(scale(value).toFixed(4))}%`;
  return (
    <svg aria-hidden="true" width="100%" height={ends ? 40 : 24} className="block overflow-visible">
      <line x1="0" x2="100%" y1="0.5" y2="0.5" className="stroke-line" strokeWidth="1" />
      {ticks.map(({ at, label }, index) => (
        <g key={at}>
          <line x1={x(at)} x2={x(at)} y1="0" y2="4" className="stroke-edge" strokeWidth="1" />
          <text
            x={x(at)}
            y="17"
            className="fill-mute text-[11px] tabular-nums"
            textAnchor={anchorOf(index, ticks.length)}
          >
            {label}
          </text>
        </g>
      ))}
      {ends?.map((end, index) => (
        <text
          key={end}
          x={`${index * 50}%`}
          y="34"
          className="fill-mute text-[11px]"
          textAnchor={anchorOf(index, ends.length)}
        >
          {end}
        </text>
      ))}
    </svg>
  );
}

function anchorOf(index: number, ticks: number): "start" | "middle" | "end" {
  if (index === 0) return "start";
  return index === ticks - 1 ? "end" : "middle";
}
