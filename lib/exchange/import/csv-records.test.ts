import { expect, test } from "vitest";
import { readCsvRecord } from "./csv-records";

test("a record ends at a line break outside quotes", () => {
  const text = 'a,"b\n""c""",\r\nd';
  expect(readCsvRecord(text, 0, ",", true)).toEqual({ fields: ["a", 'b\n"c"', ""], end: text.length - 1 });
});

test("what may go on in the next piece is incomplete, and complete at the end", () => {
  expect(readCsvRecord("a,b", 0, ",", false)).toBe("incomplete");
  expect(readCsvRecord('a,"b"', 0, ",", false)).toBe("incomplete");
  expect(readCsvRecord("a,b\r", 0, ",", false)).toBe("incomplete");
  expect(readCsvRecord("a,b", 0, ",", true)).toEqual({ fields: ["a", "b"], end: 3 });
});

test("quotes that do not fit are broken", () => {
  expect(readCsvRecord('a,"b"c\n', 0, ",", false)).toBe("broken");
  expect(readCsvRecord('a,"b\n', 0, ",", true)).toBe("broken");
});

test("a quote inside an unquoted field is a quote", () => {
  expect(readCsvRecord('5" disk,b\n', 0, ",", false)).toEqual({ fields: ['5" disk', "b"], end: 10 });
});
