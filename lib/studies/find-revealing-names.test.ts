import { expect, test } from "vitest";
import { findRevealingNames } from "./find-revealing-names";

test("a system's name is found in whatever case and with whatever separators", () => {
  const found = findRevealingNames(["Mistral-7B_Instruct"], {
    title: "On mistral 7b instruct",
    question: "Which is better?",
  });
  expect(found).toEqual([{ system: "Mistral-7B_Instruct", where: "title" }]);
});

test("ordinary words and very short names are not called names", () => {
  expect(findRevealingNames(["A", "B"], { title: "A or B" })).toEqual([]);
  expect(findRevealingNames(["gpt-4"], { title: "Which answer is better?" })).toEqual([]);
});
