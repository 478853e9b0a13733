import { expect, test } from "vitest";
import type { ResponsesMapping } from "@/lib/exchange/schema";
import { genericResponses } from "./generic-responses";

const mapping: ResponsesMapping = {
  shape: "responses",
  prompt: "p",
  response: "r",
  system: { column: "s" },
  sourceId: "id",
  reference: "ref",
  tags: ["t"],
};

test("columns are read as mapped", () => {
  const row = { p: "Why?", r: "So.", s: "x", id: 4, ref: "Thus.", t: "v", other: "o" };
  expect(genericResponses.read(row, { mapping, fallbackSystem: "" })).toEqual({
    drafts: [
      {
        prompt: "Why?",
        response: "So.",
        system: "x",
        sourceId: "4",
        reference: "Thus.",
        tags: [{ key: "t", value: "v" }],
      },
    ],
    faults: [],
  });
  expect(genericResponses.columns({ mapping, fallbackSystem: "" }).sort()).toEqual(["id", "p", "r", "ref", "s", "t"]);
});

test("one name can stand for the whole file", () => {
  const named = { ...mapping, system: { name: "x" } };
  expect(genericResponses.read({ p: "Why?", r: "" }, { mapping: named, fallbackSystem: "" }).drafts[0].system).toBe(
    "x",
  );
});

test("a row without a mapped column is one fault", () => {
  expect(genericResponses.read({}, { mapping, fallbackSystem: "" })).toMatchObject({
    drafts: [],
    faults: [{ code: "missing_field" }],
  });
});
