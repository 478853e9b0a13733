import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { CopyTableButton } from "./copy-table-button";
import { ScrollRegion } from "./scroll-region";

export interface Column {
  header: ReactNode;
  numeric?: boolean;
}

/** A cell: what it shows, or that together with the exact value that is copied and downloaded. */
export type Cell = ReactNode | { show: ReactNode; value: string | number };

export interface Row {
  key: string;
  /** One a column; the first names the row. */
  cells: readonly Cell[];
}

interface Props {
  /** What the table holds: its name for a screen reader, shown unless hidden. */
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column[];
  rows: readonly Row[];
  copyable?: boolean;
}

/** With more columns than this a table may scroll sideways on a phone, and then its words need not be squeezed. */
const WIDE = 3;

export function Table({ caption, captionHidden, columns, rows, copyable }: Props) {
  const id = useId();
  const wide = columns.length > WIDE;
  return (
    <div className="min-w-0">
      {copyable && (
        <div className="mb-1 flex justify-end">
          <CopyTableButton tableId={id} />
        </div>
      )}
      <ScrollRegion label={`Table: ${caption}`} className="relative -mx-1 overflow-x-auto px-1">
        <table id={id} className="w-full border-collapse text-[0.8125rem] tabular-nums">
          <caption className={captionHidden ? "sr-only" : "pb-1 text-left text-mute"}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are
                <th key={index} scope="col" className={headClass(column, wide && (index === 0 ? "name" : "word"))}>
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>{row.cells.map((cell, index) => tableCell(cell, columns[index], index))}</tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

function tableCell(cell: Cell, column: Column, index: number) {
  const { show, value } = isValued(cell) ? cell : { show: cell, value: undefined };
  if (index > 0)
    return (
      <td key={index} data-value={value} className={cellClass(column)}>
        {show}
      </td>
    );
  return (
    <th key={index} scope="row" data-value={value} className={cellClass(column, "font-normal")}>
      {show}
    </th>
  );
}

function headClass(column: Column, kept: "name" | "word" | false): string {
  const room = column.numeric || !kept ? undefined : kept === "name" ? "min-w-32" : "min-w-20";
  return cellClass(column, classNames("align-bottom font-medium text-mute", room));
}

function isValued(cell: Cell): cell is { show: ReactNode; value: string | number } {
  return typeof cell === "object" && cell !== null && "show" in cell;
}

function cellClass(column: Column, extra?: string): string {
  return classNames(
    "border-b px-2 py-1.5 align-top first:pl-1 last:pr-1",
    column.numeric ? "text-right whitespace-nowrap" : "text-left",
    extra,
  );
}
