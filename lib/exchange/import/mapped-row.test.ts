import { expect, test } from "vitest";
import { fieldsOf } from "./mapped-row";

test("only a row's own fields are seen", () => {
  expect(fieldsOf({ a: 1 })("toString")).toBeUndefined();
  expect(fieldsOf(JSON.parse('{"__proto__": "own"}'))("__proto__")).toBe("own");
  expect(fieldsOf(null)("a")).toBeUndefined();
});
