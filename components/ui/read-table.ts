import type { TableText } from "./table-text";

/** The cells of a table on the page; `data-value` carries the exact number behind a rounded one. */
export function readTable(table: HTMLTableElement): TableText {
  return [...table.rows].map((row) => [...row.cells].map((cell) => cell.dataset.value ?? cell.textContent.trim()));
}
