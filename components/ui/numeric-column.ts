import type { Column } from "./table";

/** A column of numbers by its header. */
export function numericColumn(header: string): Column {
  return { header, numeric: true };
}
