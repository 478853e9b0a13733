import { useId } from "react";
import { formatCount, formatPercent } from "@/components/ui/format-number";
import { ScrollRegion } from "@/components/ui/scroll-region";

interface Props {
  /** In words, for a screen reader. */
  title: string;
  /** What rows and columns are: "humans", "judge". */
  rowsAre: string;
  columnsAre: string;
  rows: readonly string[];
  columns: readonly string[];
  /** Row by row. */
  counts: readonly (readonly number[])[];
  /** Cells on which both say the same, framed: column of each row, or null. */
  same: readonly (number | null)[];
}

const CELL = { width: 104, height: 46 };
const NAMES = 172;
const HEAD = 44;

/** Counts by the depth of one colour, which is the share of the row: what became of each answer. Wide ones scroll sideways. */
export function ConfusionHeatmap({ title, rowsAre, columnsAre, rows, columns, counts, same }: Props) {
  const id = useId();
  const [width, height] = [NAMES + columns.length * CELL.width + 2, HEAD + rows.length * CELL.height + 2];
  return (
    <ScrollRegion label={title} className="relative -mx-1 overflow-x-auto px-1">
      <div data-chart="" className="w-max">
        <svg role="img" aria-labelledby={id} width={width} height={height} className="block">
          <title id={id}>{title}</title>
          <text x={NAMES} y="12" className="fill-mute text-[11px]">{`${columnsAre} →`}</text>
          <text x="0" y={HEAD - 10} className="fill-mute text-[11px]">{`${rowsAre} ↓`}</text>
          {columns.map((name, column) => (
            <text
              key={name}
              x={NAMES + (column + 0.5) * CELL.width}
              y={HEAD - 10}
              textAnchor="middle"
              className="fill-ink text-[12px]"
            >
              <title>{name}</title>
              {short(name, 13)}
            </text>
          ))}
          {rows.map((name, row) => {
            const total = counts[row].reduce((sum, count) => sum + count, 0);
            return (
              <g key={name}>
                <text
                  x="0"
                  y={HEAD + (row + 0.5) * CELL.height}
                  dominantBaseline="central"
                  className="fill-ink text-[12.5px]"
                >
                  <title>{name}</title>
                  {short(name, 22)}
                </text>
                {counts[row].map((count, column) => (
                  <ConfusionCell
                    key={columns[column]}
                    x={NAMES + column * CELL.width}
                    y={HEAD + row * CELL.height}
                    count={count}
                    share={total === 0 ? 0 : count / total}
                    isSame={same[row] === column}
                  />
                ))}
              </g>
            );
          })}
        </svg>
      </div>
    </ScrollRegion>
  );
}

function ConfusionCell({
  x,
  y,
  count,
  share,
  isSame,
}: {
  x: number;
  y: number;
  count: number;
  share: number;
  isSame: boolean;
}) {
  const [box, middle] = [
    { x: x + 2, y: y + 2, width: CELL.width - 4, height: CELL.height - 4, rx: 4 },
    x + CELL.width / 2,
  ];
  return (
    <g>
      <rect
        {...box}
        className={isSame ? "fill-accent stroke-accent" : "fill-accent stroke-line"}
        strokeWidth={isSame ? 2 : 1}
        fillOpacity={(0.04 + 0.42 * share).toFixed(3)}
      />
      <text x={middle} y={y + 19} textAnchor="middle" className="fill-ink text-[13px] font-semibold tabular-nums">
        {formatCount(count)}
      </text>
      <text x={middle} y={y + 34} textAnchor="middle" className="fill-ink text-[11px] tabular-nums">
        {formatPercent(share, 0)}
      </text>
    </g>
  );
}

function short(name: string, most: number): string {
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}
