import { expect, test } from "vitest";
import { textKey } from "./text-key";

test("line ends and outer space do not make another text, inner space does", () => {
  expect(textKey(" a\r\nb\rc \n")).toBe("a\nb\nc");
  expect(textKey("a  b")).not.toBe(textKey("a b"));
});
