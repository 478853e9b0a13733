import { expect, test } from "vitest";
import { sampleColumns } from "@/lib/results/sample-columns";
import { votesSoFar } from "./votes-so-far";

test("a plan knows who voted, how long it took, and what votes on each pair had in common", () => {
  const votes = Array.from({ length: 60 }, (_, i) => ({
    cluster: i % 20,
    unit: i % 20,
    rater: i % 3,
    pair: 0,
    outcome: i % 4 === 0 ? 1 : 2 * (i % 2),
    seconds: 10 + (i % 3),
  }));
  const surplus = { cluster: 0, rater: 3, outcome: 1, pair: 0, seconds: 900, surplus: 1 };
  expect(votesSoFar(sampleColumns([...votes, surplus]))).toMatchObject({
    annotators: 3,
    soFar: { ties: 1 / 4, annotatorCorrelation: expect.any(Number), promptCorrelation: expect.any(Number) },
    medianSeconds: 11,
  });
  expect(votesSoFar(sampleColumns([]))).toMatchObject({ annotators: 0, soFar: { ties: null }, medianSeconds: null });
});
