import { useId } from "react";
import { classNames } from "@/components/ui/class-names";
import { formatCoefficient } from "@/components/ui/format-number";

export interface HeatmapCell {
  row: number;
  column: number;
  /** From 0 (pale) to 1 (full); below 0 is as pale as 0. Null where there is none. */
  value: number | null;
  /** Rests on too little to be coloured: outlined. */
  weak: boolean;
  /** For a screen reader and on hover. */
  words: string;
}

interface Props {
  title: string;
  /** Of the rows and, by their numbers, of the columns. */
  labels: readonly string[];
  cells: readonly HeatmapCell[];
}

/** Up to here a square has room for its number. */
const numbered = 12;

/** A square table of values by the depth of one colour; who is who is said once, at the rows. */
export function Heatmap({ title, labels, cells }: Props) {
  const id = useId();
  const size = labels.length;
  const height = size > numbered ? 20 : 28;
  const width = size <= 6 ? "max-w-lg" : size <= numbered ? "max-w-3xl" : "max-w-5xl";
  return (
    <div data-chart="" className={classNames("grid gap-2", width)}>
      <div className="grid grid-cols-[minmax(0,auto)_minmax(0,1fr)] gap-x-2">
        <div className="max-w-32 pt-5 text-[0.8125rem] sm:max-w-52">
          {labels.map((label, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two annotators may have one name
            <div key={index} className={classNames("flex items-center gap-2", size > numbered ? "h-5" : "h-7")}>
              <span data-chart-text="" className="w-5 flex-none text-right text-xs text-mute tabular-nums">
                {index + 1}
              </span>
              <span data-chart-text="" className="truncate">
                {label}
              </span>
            </div>
          ))}
        </div>
        <svg role="img" aria-labelledby={id} width="100%" height={size * height + 20} className="block">
          <title id={id}>{title}</title>
          {labels.map((label, index) => (
            <text
              // biome-ignore lint/suspicious/noArrayIndexKey: two annotators may have one name
              key={index}
              x={percent((index + 0.5) / size)}
              y="13"
              textAnchor="middle"
              className="fill-mute text-[11px] tabular-nums"
            >
              <title>{label}</title>
              {index + 1}
            </text>
          ))}
          {cells.map((cell) => (
            <Square key={`${cell.row} ${cell.column}`} cell={cell} size={size} height={height} />
          ))}
        </svg>
      </div>
      <Scale />
    </div>
  );
}

function Square({ cell, size, height }: { cell: HeatmapCell; size: number; height: number }) {
  const { row, column, value, weak, words } = cell;
  const [x, y] = [column / size, 20 + row * height];
  const digits = size > 6 ? 1 : 2;
  return (
    <g>
      <title>{words}</title>
      <rect
        x={percent(x + 0.001)}
        y={y + 1}
        width={percent(1 / size - 0.002)}
        height={height - 2}
        className={weak || value === null ? "fill-panel stroke-line" : "fill-accent stroke-transparent"}
        strokeWidth="1"
        fillOpacity={weak || value === null ? 1 : opacityOf(value)}
      />
      {size <= numbered && (
        <text
          x={percent(x + 0.5 / size)}
          y={y + height / 2}
          textAnchor="middle"
          dominantBaseline="central"
          className={classNames("text-[11px] tabular-nums", weak || value === null ? "fill-mute" : "fill-ink")}
        >
          {value === null ? "–" : formatCoefficient(value, digits)}
        </text>
      )}
    </g>
  );
}

function Scale() {
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-mute">
      <span data-chart-text="">0</span>
      <svg aria-hidden="true" width="100" height="10" className="block">
        {[0, 0.25, 0.5, 0.75, 1].map((value, index) => (
          <rect
            key={value}
            x={index * 20}
            width="19"
            height="10"
            className="fill-accent"
            fillOpacity={opacityOf(value)}
          />
        ))}
      </svg>
      <span data-chart-text="">1</span>
      <span data-chart-text="">outlined: too few comparisons</span>
    </div>
  );
}

/** Never so deep that the number on it is hard to read, in light and dark. */
function opacityOf(value: number): number {
  return Number((0.06 + 0.44 * Math.min(1, Math.max(0, value))).toFixed(3));
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(4))}%`;
}
