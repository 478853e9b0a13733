import type { Locator } from "@playwright/test";

export type Row = Record<string, string | number>;

/** A table's rows by column heading: exact values where cells carry them, else the text shown. */
export async function tableValues(table: Locator): Promise<Row[]> {
  const cells = await table.evaluate((element) => {
    const textsOf = (row: Element) =>
      [...row.children].map((cell) => {
        const value = cell.getAttribute("data-value");
        return value !== null && value !== "" ? Number(value) : (cell.textContent ?? "").trim();
      });
    return [...element.querySelectorAll("tr")].map(textsOf);
  });
  const [headings = [], ...rows] = cells;
  return rows.map((row) => Object.fromEntries(row.map((cell, column) => [String(headings[column]), cell])));
}
