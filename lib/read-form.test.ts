import { expect, test } from "vitest";
import { readForm } from "./read-form";

test("fields by name, lists by names that end in [], Next's own fields left out, texts as the database takes them", () => {
  const form = new FormData();
  for (const [name, value] of [
    ["title", "One\0 \uD83D two"],
    ["words[]", "a\0"],
    ["words[]", "b"],
    ["$ACTION_ID_1", ""],
  ])
    form.append(name!, value!);
  expect(readForm(form)).toEqual({ title: "One \uFFFD two", words: ["a", "b"] });
});
