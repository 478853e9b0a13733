"use client";

import { CopyButton } from "./copy-button";
import { readTable } from "./read-table";
import { toTsv } from "./table-text";

/** Copies a table of the page, ready to paste into a spreadsheet. */
export function CopyTableButton({ tableId }: { tableId: string }) {
  return <CopyButton label="Copy table" variant="quiet" text={() => tableText(tableId)} />;
}

function tableText(tableId: string): string {
  const table = document.getElementById(tableId);
  return table instanceof HTMLTableElement ? toTsv(readTable(table)) : "";
}
