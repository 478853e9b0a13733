/** Rows that are added, removed and moved on a form; `id` stays with a row, wherever it stands. */
export type Row<T> = T & { id: string };

export function addRow<T>(rows: Row<T>[], fresh: T): Row<T>[] {
  const used = new Set(rows.map(({ id }) => id));
  let n = rows.length + 1;
  while (used.has(`new-${n}`)) n += 1;
  return [...rows, { ...fresh, id: `new-${n}` }];
}

export function changeRow<T>(rows: Row<T>[], id: string, part: Partial<T>): Row<T>[] {
  return rows.map((row) => (row.id === id ? { ...row, ...part } : row));
}

export function removeRow<T>(rows: Row<T>[], id: string): Row<T>[] {
  return rows.filter((row) => row.id !== id);
}

/** One place up (-1) or down (1); the first and the last stay where they are. */
export function moveRow<T>(rows: Row<T>[], id: string, by: -1 | 1): Row<T>[] {
  const from = rows.findIndex((row) => row.id === id);
  const to = from + by;
  const [row, other] = [rows[from], rows[to]];
  if (!row || !other) return rows;
  return rows.map((each, at) => (at === from ? other : at === to ? row : each));
}
