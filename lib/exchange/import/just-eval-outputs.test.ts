import { expect, test } from "vitest";
import { justEvalOutputs } from "./just-eval-outputs";

const options = { mapping: null, fallbackSystem: "file" };
const row = {
  id: 0,
  source_id: "lima-1",
  instruction: "Why?",
  output: "So.",
  generator: "x",
  category: "regular",
  task: ["a", "b"],
};

test("a row is a response with its id and tags", () => {
  const { drafts, faults } = justEvalOutputs.read({ ...row, num_tokens: 3, model_input: "…" }, options);
  expect(faults).toEqual([]);
  expect(drafts).toMatchObject([{ sourceId: "lima-1", prompt: "Why?", response: "So.", system: "x" }]);
  expect(drafts[0].tags.map(({ key, value }) => `${key}=${value}`)).toEqual(["category=regular", "task=a", "task=b"]);
});

test("without a source the place in the list is the id", () => {
  expect(justEvalOutputs.read({ ...row, source_id: undefined }, options).drafts[0].sourceId).toBe("0");
});

test("it is told from AlpacaEval outputs by its ids", () => {
  expect(justEvalOutputs.recognises(new Set(Object.keys(row)))).toBe(true);
  expect(justEvalOutputs.recognises(new Set(["instruction", "output", "generator", "dataset"]))).toBe(false);
});
