import fc from "fast-check";
import { expect, test } from "vitest";
import { countVotes } from "./count-votes";

test("six pairs of a thousand prompts with three votes are 18,000 votes", () => {
  const asked = { perPair: Array(6).fill(1000), prompts: 1000, sampleSize: null, votesPerComparison: 3 };
  expect(countVotes(asked)).toEqual({ prompts: 1000, comparisons: 6000, votes: 18_000, exact: true });
  expect(countVotes({ ...asked, sampleSize: 50 })).toEqual({ prompts: 50, comparisons: 300, votes: 900, exact: true });
});

test("a sample of an incomplete pair is an estimate", () => {
  expect(countVotes({ perPair: [803], prompts: 805, sampleSize: 100, votesPerComparison: 1 }).exact).toBe(false);
});

test("a sample never asks for more than everything", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(500), { maxLength: 6 }),
      fc.nat(1000),
      fc.integer({ min: 1, max: 9 }),
      (perPair, sampleSize, votesPerComparison) => {
        const asked = { perPair, prompts: 500, votesPerComparison };
        expect(countVotes({ ...asked, sampleSize }).votes).toBeLessThanOrEqual(
          countVotes({ ...asked, sampleSize: null }).votes,
        );
      },
    ),
  );
});
