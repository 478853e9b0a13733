import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { storableText } from "@/lib/exchange/laws";
import { csvLine } from "./csv-line";
import { undoCsvSafe } from "./csv-safe";

test("texts come back as they were, and none of them can run as a formula", () => {
  fc.assert(
    fc.property(fc.array(storableText, { minLength: 2, maxLength: 4 }), (texts) => {
      const [cells]: string[][] = parse(csvLine(texts));
      expect(cells.map(undoCsvSafe)).toEqual(texts);
      for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
    }),
  );
});

test("numbers and truth are written out, and what is not there is an empty cell", () => {
  expect(csvLine(["a", 0.5, true, false, null])).toBe("a,0.5,true,false,\n");
});
