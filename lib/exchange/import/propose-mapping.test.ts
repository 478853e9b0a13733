import { expect, test } from "vitest";
import { isComplete, proposeMapping } from "./propose-mapping";

test("names are matched whatever their case and spacing", () => {
  const mapping = proposeMapping(["ID", "Instruction", "Model Name", "Output"], "file");
  expect(mapping).toMatchObject({ prompt: "Instruction", system: { column: "Model Name" }, sourceId: "ID" });
  expect(isComplete(mapping)).toBe(true);
});

test.each([
  [["prompt", "system_a", "response_a", "system_b", "response_b"], "system_a", "response_b"],
  [["instruction", "generator_1", "output_1", "generator_2", "output_2"], "generator_1", "output_2"],
  [["prompt", "left_model", "left_response", "right_model", "right_response"], "left_model", "right_response"],
])("%j are two responses a row", (columns, systemA, responseB) => {
  const mapping = proposeMapping(columns, "file");
  expect(mapping).toMatchObject({ shape: "pairs", systemA: { column: systemA }, responseB });
  expect(isComplete(mapping)).toBe(true);
});

test("what was not found is left open", () => {
  expect(isComplete(proposeMapping(["x", "y"], "file"))).toBe(false);
  expect(isComplete(proposeMapping(["prompt", "response1", "response2"], "file"))).toBe(false);
});

test("a conversation is both what was asked and what was answered, unless there are columns for these", () => {
  expect(proposeMapping(["messages", "model"], "f")).toMatchObject({ prompt: "messages", response: "messages" });
  expect(proposeMapping(["prompt", "messages"], "f")).toMatchObject({ prompt: "prompt", response: "messages" });
  expect(proposeMapping(["messages", "response"], "f")).toMatchObject({ prompt: "messages", response: "response" });
  expect(proposeMapping(["model_a", "model_b", "conversation_a", "conversation_b"], "f")).toMatchObject({
    shape: "pairs",
    prompt: "conversation_a",
    responseB: "conversation_b",
  });
});
