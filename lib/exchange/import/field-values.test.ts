import { expect, test } from "vitest";
import { labelOf, tagsOf } from "./field-values";

test("a list gives a tag a value, and empty values give none", () => {
  expect(tagsOf("task", ["code", " ", "maths"])).toEqual([
    { key: "task", value: "code" },
    { key: "task", value: "maths" },
  ]);
  expect(tagsOf("task", null)).toEqual([]);
  expect(tagsOf("task", { nested: true })).toEqual([]);
  expect(tagsOf("difficulty", 3)).toEqual([{ key: "difficulty", value: "3" }]);
});

test("numbers are written out, objects are no label", () => {
  expect(labelOf(0)).toBe("0");
  expect(labelOf({})).toBeUndefined();
});
