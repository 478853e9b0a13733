import { useId } from "react";
import { type PlotAxis, place } from "./plot-axis";

interface Point {
  x: number;
  y: number;
}

export interface PlotLine {
  key: string;
  points: readonly Point[];
  kind: LineKind;
}

export type LineKind = "main" | "dashed" | "dotted";

interface Props {
  title: string;
  /** The finding in words, for who does not see the picture. */
  description: string;
  x: PlotAxis;
  y: PlotAxis;
  lines: readonly PlotLine[];
  /** An area between two ends, behind the lines. */
  band?: readonly { x: number; low: number; high: number }[];
  /** A dashed line across, such as 50 %. */
  rule?: number;
  marks?: readonly (Point & { label: string })[];
}

const height = 220;
const dashes: Record<LineKind, string | undefined> = { main: undefined, dashed: "6 4", dotted: "1.5 4" };

/** Lines over a common axis. The picture stretches with its column while text and strokes keep their size. */
export function LinePlot({ title, description, x, y, lines, band = [], rule, marks = [] }: Props) {
  const id = useId();
  const across = place(x);
  const up = place(y);
  const at = (point: Point) => `${round(100 * across(point.x))},${round(100 - 100 * up(point.y))}`;
  const level = (value: number) => round(height * (1 - up(value)));
  return (
    <div className="grid gap-1">
      <p className="text-xs text-mute">
        <span data-chart-text="">{y.name}</span>
      </p>
      <div className="pt-2 pr-2 pl-11">
        <svg
          role="img"
          aria-labelledby={`${id}-t ${id}-d`}
          width="100%"
          height={height + 26}
          className="block overflow-visible"
        >
          <title id={`${id}-t`}>{title}</title>
          <desc id={`${id}-d`}>{description}</desc>
          <svg aria-hidden="true" width="100%" height={height} viewBox="0 0 100 100" preserveAspectRatio="none">
            {band.length > 0 && (
              <polygon
                points={[...band.map(({ x, high }) => at({ x, y: high })), ...reversed(band, at)].join(" ")}
                className="fill-accent-soft"
              />
            )}
          </svg>
          {y.ticks.map(({ at, label }) => (
            <g key={at}>
              <line x1="0" x2="100%" y1={level(at)} y2={level(at)} className="stroke-line" strokeWidth="1" />
              <text x="-8" y={level(at) + 4} textAnchor="end" className="fill-mute text-[11px] tabular-nums">
                {label}
              </text>
            </g>
          ))}
          {x.ticks.map(({ at, label }, index) => (
            <text
              key={at}
              x={percent(across(at))}
              y={height + 18}
              textAnchor={index === x.ticks.length - 1 && across(at) > 0.95 ? "end" : "middle"}
              className="fill-mute text-[11px] tabular-nums"
            >
              {label}
            </text>
          ))}
          {rule !== undefined && (
            <line
              x1="0"
              x2="100%"
              y1={level(rule)}
              y2={level(rule)}
              className="stroke-edge"
              strokeWidth="1"
              strokeDasharray="2 3"
            />
          )}
          <svg aria-hidden="true" width="100%" height={height} viewBox="0 0 100 100" preserveAspectRatio="none">
            {lines.map(({ key, points, kind }) => (
              <polyline
                key={key}
                points={points.map(at).join(" ")}
                className={`fill-none ${kind === "main" ? "stroke-accent" : "stroke-edge"}`}
                strokeWidth={kind === "main" ? 2 : 1.5}
                strokeDasharray={dashes[kind]}
                strokeLinejoin="round"
                vectorEffect="non-scaling-stroke"
              />
            ))}
          </svg>
          {marks.map((mark) => (
            <g key={mark.label}>
              <line
                x1={percent(across(mark.x))}
                x2={percent(across(mark.x))}
                y1={level(mark.y)}
                y2={height}
                className="stroke-accent"
                strokeWidth="1"
              />
              <circle
                cx={percent(across(mark.x))}
                cy={level(mark.y)}
                r="4.5"
                className="fill-accent stroke-panel"
                strokeWidth="1.5"
              />
              <text
                x={percent(across(mark.x))}
                dx={across(mark.x) > 0.6 ? -8 : 8}
                y={Math.max(12, level(mark.y) - 10)}
                textAnchor={across(mark.x) > 0.6 ? "end" : "start"}
                className="fill-ink text-xs font-semibold tabular-nums"
              >
                {mark.label}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <p className="text-right text-xs text-mute">
        <span data-chart-text="">{x.name}</span>
      </p>
    </div>
  );
}

function reversed(band: NonNullable<Props["band"]>, at: (point: Point) => string): string[] {
  return band.map(({ x, low }) => at({ x, y: low })).reverse();
}

function round(value: number): number {
  return Number(value.toFixed(3));
}

function percent(share: number): string {
  return `${round(100 * share)}%`;
}
