import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { estimateTokens } from "@/lib/llm/estimate-tokens";
import { shippedSets } from "./shipped-sets";
import { readPromptFile, writePromptFile } from "./urial-prompt";

const examplesOf = (key: string) => {
  const read = readPromptFile(shippedSets().find((set) => set.key === `shipped:${key}`)?.body ?? "");
  return read.ok ? read.set.examples : null;
};

test("every file among the prompt sets is shipped, reads as a prompt file and is written back byte for byte", () => {
  expect(shippedSets()).toHaveLength(readdirSync("lib/generation/prompt-sets").length);
  for (const { body } of shippedSets()) {
    const read = readPromptFile(body);
    expect(read.ok && writePromptFile(read.set)).toBe(body);
  }
});

test("they are nested: the first examples of a larger set are the smaller one", () => {
  expect(examplesOf("urial-k0")).toEqual([]);
  expect(examplesOf("urial-k8")).toHaveLength(8);
  expect(examplesOf("urial-k3")).toEqual(examplesOf("urial-k8")?.slice(0, 3));
  expect(examplesOf("urial-k1")).toEqual(examplesOf("urial-k3")?.slice(0, 1));
});

test("the plain baseline answers the same queries", () => {
  const queries = (key: string) => examplesOf(key)?.map(({ query }) => query);
  expect(queries("plain-k3")).toEqual(queries("urial-k3"));
});

test("they leave room in a small context", () => {
  for (const { body } of shippedSets()) expect(estimateTokens(body)).toBeLessThan(2_600);
});
