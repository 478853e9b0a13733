import { expect, test } from "vitest";
import { answersOf, lastUserTurn, promptText, responseText, turnsOf } from "./conversation";
import type { PromptTurn } from "./schema";

const long: PromptTurn[] = [
  { role: "system", text: "Be brief." },
  { role: "user", text: "Why?" },
  { role: "assistant", text: "So." },
  { role: "user", text: "And?" },
];

test("one user turn is its text, and comes back as a turn", () => {
  expect(promptText([{ role: "user", text: "Why?" }])).toBe("Why?");
  expect(turnsOf("Why?")).toEqual([{ role: "user", text: "Why?" }]);
  expect(turnsOf(promptText(long))).toEqual(long);
});

test("one answer to the first turn is its text, an answer to a later turn keeps its turn", () => {
  expect(responseText([{ turn: 0, text: "So." }])).toBe("So.");
  expect(responseText([{ turn: 1, text: "So." }])).toEqual([{ turn: 1, text: "So." }]);
  expect(answersOf("So.")).toEqual([{ turn: 0, text: "So." }]);
});

test("user turns alone are counted", () => {
  expect(lastUserTurn("Why?")).toBe(0);
  expect(lastUserTurn(long)).toBe(1);
  expect(lastUserTurn([{ role: "system", text: "Be brief." }])).toBe(-1);
});
