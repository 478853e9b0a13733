import { expect, test } from "vitest";
import { answersIn, isWholeConversation, questionsOf, readMessages } from "./read-messages";

const chat = [
  { role: "system", content: "Be brief." },
  { role: "user", content: "Why?" },
  { role: "assistant", content: "So." },
  { role: "user", content: [{ type: "text", text: "And?" }] },
  { role: "assistant", content: "Thus." },
];

test("chat messages become turns, whichever way they are written", () => {
  expect(readMessages(chat)?.map(({ role, text }) => `${role}: ${text}`)).toEqual([
    "system: Be brief.",
    "user: Why?",
    "assistant: So.",
    "user: And?",
    "assistant: Thus.",
  ]);
  expect(readMessages([{ from: "human", value: "Why?" }])).toEqual([{ role: "user", text: "Why?" }]);
});

test.each([
  ["a text"],
  [["a list of texts"]],
  [[]],
  [[{ role: "tool", content: "x" }]],
  [[{ role: "constructor", content: "x" }]],
  [[{ role: "user", content: [{ type: "image_url", image_url: "x" }] }]],
  [[{ role: "user" }]],
])("%j is no conversation", (value) => {
  expect(readMessages(value)).toBeNull();
});

test("in a whole conversation questions and answers are told apart by whose they are", () => {
  const turns = readMessages(chat) ?? [];
  expect(isWholeConversation(turns)).toBe(true);
  expect(questionsOf(turns).map(({ text }) => text)).toEqual(["Be brief.", "Why?", "And?"]);
  expect(answersIn(turns)).toEqual([
    { turn: 0, text: "So." },
    { turn: 1, text: "Thus." },
  ]);
  expect(isWholeConversation(turns.slice(0, 4))).toBe(false);
});
