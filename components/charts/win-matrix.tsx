import { useId } from "react";
import { formatPercent } from "@/components/ui/format-number";
import { ScrollRegion } from "@/components/ui/scroll-region";

export interface MatrixCell {
  /** Chance that the row's system wins. */
  win: number;
  /** Chance that it loses: its own number stands on the other side of the diagonal. */
  loss: number;
}

interface Props {
  /** In words, for a screen reader. */
  title: string;
  /** In the order of rows and of columns. */
  names: readonly string[];
  /** Row by row; null on the diagonal. */
  cells: readonly (readonly (MatrixCell | null)[])[];
}

const CELL = { width: 50, height: 34 };
const HEAD = 24;
/** Characters of a name that fit beside the rows. */
const LONGEST = 25;

/** Row beats column: the fuller the colour, the more the row is ahead of the column (blue) or behind it (orange). Wide ones scroll sideways. */
export function WinMatrix({ title, names, cells }: Props) {
  const id = useId();
  // About what a line of such names takes.
  const beside = 34 + 7.2 * Math.min(LONGEST, Math.max(...names.map((name) => name.length)));
  const [width, height] = [beside + names.length * CELL.width, HEAD + names.length * CELL.height];
  return (
    <ScrollRegion label={title} className="relative -mx-1 overflow-x-auto px-1">
      <div data-chart="" className="w-max">
        <svg role="img" aria-labelledby={id} width={width} height={height} className="block">
          <title id={id}>{title}</title>
          {names.map((name, row) => (
            <g key={name}>
              <text
                x={beside + (row + 0.5) * CELL.width}
                y={HEAD - 8}
                textAnchor="middle"
                className="fill-mute text-[11px]"
              >
                {row + 1}
              </text>
              <text x="0" y={middleOf(row)} dominantBaseline="central" className="fill-ink text-[12.5px]">
                <title>{name}</title>
                <tspan className="fill-mute tabular-nums">{`${row + 1}  `}</tspan>
                {name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name}
              </text>
              {cells[row]?.map((cell, column) => (
                <MatrixEntry key={names[column]} cell={cell} row={row} left={beside + column * CELL.width} />
              ))}
            </g>
          ))}
        </svg>
      </div>
    </ScrollRegion>
  );
}

function MatrixEntry({ cell, row, left }: { cell: MatrixCell | null; row: number; left: number }) {
  const box = { x: left + 1, y: HEAD + row * CELL.height + 1, width: CELL.width - 2, height: CELL.height - 2, rx: 3 };
  if (!cell) return <rect {...box} className="fill-sunken" />;
  const lead = cell.win - cell.loss;
  return (
    <g>
      <rect {...box} className={lead >= 0 ? "fill-a" : "fill-b"} fillOpacity={(Math.abs(lead) * 0.5).toFixed(3)} />
      <text
        x={left + CELL.width / 2}
        y={middleOf(row)}
        textAnchor="middle"
        dominantBaseline="central"
        className="fill-ink text-[12px] tabular-nums"
      >
        {formatPercent(cell.win, 0)}
      </text>
    </g>
  );
}

function middleOf(row: number): number {
  return HEAD + (row + 0.5) * CELL.height;
}
