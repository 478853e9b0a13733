import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { allPairs, pairsOf, samplePrompts } from "./pairing";

const ids = fc.uniqueArray(fc.bigInt({ min: 1n, max: 1_000_000n }), { maxLength: 12 });
const prompts = fc
  .uniqueArray(fc.string(), { maxLength: 60 })
  .map((texts) => texts.map((text) => ({ text, identityHash: createHash("sha256").update(text).digest() })));

test("n systems make n(n − 1)/2 pairs, each in canonical order and once", () => {
  fc.assert(
    fc.property(ids, (systems) => {
      const pairs = allPairs(systems);
      expect(pairs).toHaveLength((systems.length * (systems.length - 1)) / 2);
      expect(pairs.every(([a, b]) => a < b)).toBe(true);
      expect(new Set(pairs.map(String)).size).toBe(pairs.length);
    }),
  );
});

test("asked pairs count once whichever way round they are written", () => {
  expect(
    pairsOf(
      [3n, 1n, 2n],
      [
        ["3", "1"],
        ["1", "3"],
      ],
    ),
  ).toEqual([[1n, 3n]]);
  expect(pairsOf([1n, 2n], null)).toEqual([[1n, 2n]]);
  expect(pairsOf([1n, 2n], [["1", "9"]])).toEqual([]);
});

test("a sample has n prompts and does not depend on their order", () => {
  fc.assert(
    fc.property(prompts, fc.nat(80), fc.string(), (all, n, seed) => {
      const drawn = samplePrompts(all, n, seed).map((p) => p.text);
      expect(drawn).toHaveLength(Math.min(n, all.length));
      expect(new Set(samplePrompts([...all].reverse(), n, seed).map((p) => p.text))).toEqual(new Set(drawn));
    }),
  );
});

test("a larger sample of the same seed contains the smaller one; another seed draws others", () => {
  const all = Array.from({ length: 100 }, (_, i) => ({
    text: String(i),
    identityHash: createHash("sha256").update(String(i)).digest(),
  }));
  const small = samplePrompts(all, 20, "x").map((p) => p.text);
  const large = new Set(samplePrompts(all, 50, "x").map((p) => p.text));
  expect(small.every((text) => large.has(text))).toBe(true);
  expect(samplePrompts(all, 20, "y").map((p) => p.text)).not.toEqual(small);
});
