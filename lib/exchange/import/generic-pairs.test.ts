import { expect, test } from "vitest";
import type { PairsMapping } from "@/lib/exchange/schema";
import { genericPairs } from "./generic-pairs";

const mapping: PairsMapping = {
  shape: "pairs",
  prompt: "p",
  systemA: { column: "sa" },
  responseA: "ra",
  systemB: { name: "fixed" },
  responseB: "rb",
  sourceId: null,
  reference: null,
  tags: [],
};

test("a row gives two responses to one prompt", () => {
  const { drafts } = genericPairs.read({ p: "Why?", sa: "x", ra: "1", rb: "2" }, { mapping, fallbackSystem: "" });
  expect(drafts).toMatchObject([
    { prompt: "Why?", system: "x", response: "1" },
    { prompt: "Why?", system: "fixed", response: "2" },
  ]);
});

test("a row that lacks one of them gives neither", () => {
  const reading = genericPairs.read({ p: "Why?", sa: "x", ra: "1" }, { mapping, fallbackSystem: "" });
  expect(reading).toMatchObject({ drafts: [], faults: [{ code: "missing_field", kept: false }] });
});
