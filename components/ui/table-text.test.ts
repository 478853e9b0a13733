import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv, toTsv } from "./table-text";

const plainCell = fc.string({ minLength: 1 }).filter((cell) => !/^[=+\-@\t\r]/.test(cell));
const plainRows = fc.array(fc.tuple(plainCell, plainCell), { minLength: 1 });

test("what is written as CSV is read back", () => {
  fc.assert(
    fc.property(plainRows, (rows) => {
      expect(parse(toCsv(rows), { recordDelimiter: "\r\n" })).toEqual(rows);
    }),
  );
});

test("a cell that would run as a formula is disarmed, a negative number is not", () => {
  expect(toCsv([["=1+1", "-0.25", "+cmd", "-a", "@x"]])).toBe("'=1+1,-0.25,'+cmd,'-a,'@x\r\n");
});

test("a tab-separated table has one line per row and one tab between cells", () => {
  fc.assert(
    fc.property(plainRows, (rows) => {
      const lines = toTsv(rows).split("\n");
      expect(lines).toHaveLength(rows.length);
      for (const line of lines) expect(line.split("\t")).toHaveLength(2);
    }),
  );
});
