import fc from "fast-check";
import { expect, test } from "vitest";
import { storable } from "./storable";

test("half characters and NUL go, all else stays", () => {
  expect(storable("a\0b\uD800c\uDC00d😀")).toBe("ab\uFFFDc\uFFFDd😀");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(storable(text)).toBe(text.replaceAll("\0", ""));
    }),
  );
});
