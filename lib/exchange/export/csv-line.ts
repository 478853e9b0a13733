import { stringify } from "csv-stringify/sync";
import { csvSafe } from "./csv-safe";

export type Cell = string | number | boolean | null;

/** A line of a CSV file, its texts safe in a spreadsheet. */
export function csvLine(cells: Cell[]): string {
  return stringify([cells.map((cell) => (typeof cell === "string" ? csvSafe(cell) : cell))], {
    cast: { boolean: String },
  });
}
