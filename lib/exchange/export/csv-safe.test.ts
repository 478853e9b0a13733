import fc from "fast-check";
import { expect, test } from "vitest";
import { csvSafe, undoCsvSafe } from "./csv-safe";

const risky = fc
  .array(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "'", "a", "1"), { maxLength: 5 })
  .map((parts) => parts.join(""));

test("no cell begins as a formula", () => {
  fc.assert(
    fc.property(risky, (text) => {
      expect(csvSafe(text)).not.toMatch(/^[=+\-@\t\r\n]/);
    }),
  );
});

test("taking it back gives the text", () => {
  fc.assert(
    fc.property(fc.oneof(risky, fc.string()), (text) => {
      expect(undoCsvSafe(csvSafe(text))).toBe(text);
    }),
  );
});

test("a harmless text is left as it is", () => {
  expect(csvSafe("it's 1 + 1 = 2")).toBe("it's 1 + 1 = 2");
  expect(csvSafe("'quoted'")).toBe("'quoted'");
});
