import { expect, test } from "vitest";
import { reshape } from "./reshape";

const responses = {
  shape: "responses",
  prompt: "p",
  response: "r",
  system: { column: "s" },
  sourceId: "id",
  reference: null,
  tags: ["t"],
} as const;

test("what both shapes have stays chosen", () => {
  const pairs = reshape({ ...responses, tags: ["t"] }, "pairs");
  expect(pairs).toMatchObject({
    shape: "pairs",
    prompt: "p",
    responseA: "r",
    systemA: { column: "s" },
    responseB: "",
    tags: ["t"],
  });
  expect(reshape(pairs, "responses")).toEqual(responses);
});
