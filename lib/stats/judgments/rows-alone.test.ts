import fc from "fast-check";
import { expect, test } from "vitest";
import { rowsAlone } from "./rows-alone";

const column = (length: number) =>
  fc.array(fc.oneof(fc.nat(9), fc.nat(2 ** 32 - 1)), { minLength: length, maxLength: length });

test("every row is in one part, in its order, and no row alone shares its keys", () => {
  fc.assert(
    fc.property(
      fc.nat(200).chain((length) => fc.tuple(column(length), column(length))),
      (columns) => {
        const keys = columns.map((values) => Uint32Array.from(values));
        const rows = Uint32Array.from(keys[0].keys());
        const { alone, others } = rowsAlone(rows, keys);
        expect([...alone, ...others].sort((x, y) => x - y)).toEqual([...rows]);
        expect([...alone]).toEqual([...alone].sort((x, y) => x - y));
        const keyOf = (row: number) => `${keys[0][row]} ${keys[1][row]}`;
        const shared = new Set([...rows].map(keyOf)).size;
        expect(new Set([...others].map(keyOf)).size).toBe(shared - alone.length);
      },
    ),
  );
});

test("most rows with keys of their own are found, and all are without keys", () => {
  const rows = Uint32Array.from({ length: 10_000 }, (_, row) => row);
  expect(rowsAlone(rows, []).alone).toEqual(rows);
  const keys = [rows.map((row) => row % 100), rows.map((row) => Math.floor(row / 100))];
  expect(rowsAlone(rows, keys).alone.length).toBeGreaterThan(7000);
  expect(rowsAlone(rows, [keys[0]]).alone.length).toBe(0);
});
