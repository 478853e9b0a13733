import { expect, test } from "vitest";
import { openInstructPairs } from "./open-instruct-pairs";
import { pandaLmPairs } from "./pandalm-pairs";

const options = { mapping: null, fallbackSystem: "file" };

test("open-instruct completions are responses to one prompt", () => {
  const row = {
    prompt: "Why?",
    completions: [
      { model: "x", completion: "1" },
      { model: "y", completion: "2" },
    ],
    id: "i",
  };
  expect(openInstructPairs.recognises(new Set(Object.keys(row)))).toBe(true);
  expect(openInstructPairs.read(row, options).drafts).toMatchObject([
    { sourceId: "i", prompt: "Why?", system: "x", response: "1" },
    { sourceId: "i", prompt: "Why?", system: "y", response: "2" },
  ]);
  expect(openInstructPairs.read({ ...row, completions: [{ model: 1 }] }, options)).toMatchObject({ drafts: [] });
});

const pair = {
  idx: "0",
  instruction: "Add.",
  input: "1 and 2",
  response1: "3",
  response2: "4",
  cmp_key: "x-7b_y-6.9B",
};

test("PandaLM pairs name their systems in one field, and the input belongs to the prompt", () => {
  expect(pandaLmPairs.recognises(new Set(Object.keys(pair)))).toBe(true);
  expect(pandaLmPairs.read(pair, options).drafts).toMatchObject([
    { prompt: "Add.\n\n1 and 2", system: "x-7b", response: "3" },
    { prompt: "Add.\n\n1 and 2", system: "y-6.9B", response: "4" },
  ]);
  expect(pandaLmPairs.read({ ...pair, input: "" }, options).drafts[0].prompt).toBe("Add.");
});

test("a key that does not split in two is a fault, not a guess", () => {
  expect(pandaLmPairs.read({ ...pair, cmp_key: "a_b_c" }, options)).toMatchObject({
    drafts: [],
    faults: [{ code: "wrong_type", message: expect.stringContaining("a_b_c") }],
  });
});

test("answers that another tool took for a boolean or a number are texts", () => {
  const { drafts } = pandaLmPairs.read({ ...pair, response1: true, response2: 4 }, options);
  expect(drafts.map(({ response }) => response)).toEqual(["true", "4"]);
});
