import { expect, test } from "vitest";
import { fieldsOf, requiredText } from "./mapped-row";

test("only a row's own fields are seen", () => {
  expect(fieldsOf({ a: 1 })("toString")).toBeUndefined();
  expect(fieldsOf(JSON.parse('{"__proto__": "own"}'))("__proto__")).toBe("own");
  expect(fieldsOf(null)("a")).toBeUndefined();
});

test("a required text may be a number or a list with a text", () => {
  const fields = fieldsOf({ a: 1, b: ["x"], c: {}, d: null });
  expect(requiredText(fields, "a")).toEqual({ text: "1", fault: null });
  expect(requiredText(fields, "b")).toEqual({ text: "x", fault: null });
  expect(requiredText(fields, "c").fault?.code).toBe("wrong_type");
  expect(requiredText(fields, "d").fault?.code).toBe("missing_field");
});
