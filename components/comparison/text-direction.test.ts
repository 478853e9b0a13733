import { expect, test } from "vitest";
import { textDirection } from "./text-direction";

test.each([
  ["Hello", "ltr"],
  ["1. **שלום** Hello", "rtl"],
  ["السلام عليكم", "rtl"],
  ["Salaam سلام", "ltr"],
  ["栈", "ltr"],
  ["123", "ltr"],
  ["", "ltr"],
])("%j is %s", (text, direction) => {
  expect(textDirection(text)).toBe(direction);
});
