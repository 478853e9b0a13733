import { expect, test } from "vitest";
import { fieldAria } from "./field-aria";

test("a control with nothing to say about it is described by nothing", () => {
  expect(fieldAria("name", undefined, undefined)).toEqual({ id: "name" });
});

test("a control is described by its hint first, then by its error", () => {
  expect(fieldAria("name", "Any name", "Enter a name")["aria-describedby"]).toBe("name-hint name-error");
});

test("only an error makes a control invalid", () => {
  expect(fieldAria("name", "Any name", undefined)["aria-invalid"]).toBeUndefined();
  expect(fieldAria("name", undefined, "Enter a name")["aria-invalid"]).toBe(true);
});
