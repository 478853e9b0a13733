export type TableText = readonly (readonly string[])[];

/** Tab-separated, as spreadsheets paste it. */
export function toTsv(rows: TableText): string {
  return rows.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t")).join("\n");
}

export function toCsv(rows: TableText): string {
  return rows
    .map((row) => row.map(csvCell).join(","))
    .join("\r\n")
    .concat("\r\n");
}

const number = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** A cell that a spreadsheet would run as a formula gets an apostrophe; a number stays a number. */
function csvCell(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) && !number.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
