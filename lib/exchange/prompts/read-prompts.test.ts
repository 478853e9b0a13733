import { expect, test } from "vitest";
import { readPrompts } from "./read-prompts";

const read = async (text: string) => {
  const found = await readPrompts(new TextEncoder().encode(text));
  if (!found.ok) throw new Error(found.refusal.message);
  return found;
};

test("one prompt a line, with id, tags and reference", async () => {
  const { prompts } = await read(
    '{"id": 7, "prompt": "Why?", "category": "science", "tags": ["a", "b"], "reference": "So."}\n{"instruction": "Sum up.", "input": "A text."}\n',
  );
  expect(prompts).toMatchObject([
    { position: 0, sourceId: "7", text: "Why?", reference: "So." },
    { position: 1, sourceId: null, text: "Sum up.\n\nA text." },
  ]);
  expect(prompts[0].tags).toEqual([
    { key: "category", value: "science" },
    { key: "tag", value: "a" },
    { key: "tag", value: "b" },
  ]);
});

test("turns and messages are conversations", async () => {
  const { prompts } = await read(
    JSON.stringify([
      { question_id: 1, turns: ["One?", "Two?"] },
      {
        messages: [
          { role: "system", content: "Be short." },
          { role: "user", content: "Three?" },
        ],
      },
      {
        messages: [
          { role: "user", content: "Four?" },
          { role: "assistant", content: "Yes." },
        ],
      },
    ]),
  );
  expect(prompts.map(({ text }) => text)).toEqual([
    [
      { role: "user", text: "One?" },
      { role: "user", text: "Two?" },
    ],
    [
      { role: "system", text: "Be short." },
      { role: "user", text: "Three?" },
    ],
    "Four?",
  ]);
});

test("a table, and equal prompts told apart", async () => {
  const { prompts } = await read('prompt,topic\nWhy?,x\n"Why?",x\n');
  expect(prompts.map(({ text, occurrence }) => [text, occurrence])).toEqual([
    ["Why?", 0],
    ["Why?", 1],
  ]);
});

test("rows that cannot be read are told by line, the others are kept", async () => {
  const { prompts, rejected } = await read('{"prompt": "Why?"}\n{"answer": "x"}\n{"prompt": ""}\nnot json\n');
  expect(prompts).toHaveLength(1);
  expect(rejected.map(({ line }) => line)).toEqual([2, 3, 4]);
});

test.each([[""], ["<!doctype html><html></html>"], ["answer,b\n1,2\n"], ["[]"]])(
  "%j is no file of prompts",
  async (text) => {
    expect((await readPrompts(new TextEncoder().encode(text))).ok).toBe(false);
  },
);
