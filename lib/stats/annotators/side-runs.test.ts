import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/annotators.json";
import { definedValue, isFiniteThroughout, judgmentRows, judgmentsOf, swapRows } from "@/lib/stats/laws/laws";
import { naiveLongestRun, naiveRunProbability, naiveSides } from "@/lib/stats/naive/annotators";
import { runProbability, sideRuns } from "./side-runs";

test.each(golden.runs)("$id has the reference probability", ({ input, output, tolerance }) => {
  expect(Math.abs(runProbability(input.votes, input.run) - output.probability)).toBeLessThanOrEqual(tolerance);
});

test("the probability is the share of all sequences", () => {
  for (let votes = 1; votes <= 9; votes++) {
    for (let run = 0; run <= votes + 1; run++) {
      expect(runProbability(votes, run)).toBeCloseTo(naiveRunProbability(votes, run), 14);
    }
  }
});

test("the longest run is found among preferences with a known side, from a and from b alike", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const runs = sideRuns(judgmentsOf(rows), 31);
      runs.forEach((estimate, rater) => {
        const word = naiveSides(rows, rater);
        expect(estimate.n).toBe(word.length);
        if (estimate.ok) expect(estimate.value.longest).toBe(naiveLongestRun(word));
      });
      expect(isFiniteThroughout(runs)).toBe(true);
      const seenFromB = swapRows(rows).map((row) => ({ ...row, side: [1, 0][row.side ?? 2] ?? 255 }));
      expect(sideRuns(judgmentsOf(seenFromB), 31)).toEqual(runs);
    }),
  );
});

test("always left is flagged, ties between do not hide it, and the level counts all raters", () => {
  const left = (votes: number, rater: number) =>
    Array.from({ length: votes }, (_, i) => ({ cluster: i, rater, outcome: i % 2 === 0 ? 0 : 2, side: i % 2 }));
  const tie = { cluster: 0, rater: 0, outcome: 1, side: 0 };
  const [run] = sideRuns(judgmentsOf([...left(8, 0), tie, ...left(8, 0)]), 1);
  expect(run).toMatchObject({ n: 16, value: { longest: 16, side: "left", pValue: 2 ** -15, flagged: true } });
  expect(definedValue(sideRuns(judgmentsOf(left(8, 0)), 1)[0])).toMatchObject({ pValue: 1 / 128, flagged: true });
  expect(definedValue(sideRuns(judgmentsOf([...left(8, 0), ...left(8, 1)]), 2)[0]).flagged).toBe(false);
});

test("each lack has its reason", () => {
  const [ties, absent] = sideRuns(judgmentsOf([{ cluster: 0, rater: 0, outcome: 1, side: 0 }]), 2);
  expect(ties).toMatchObject({ reason: "no_decisive_votes", n: 0 });
  expect(absent).toMatchObject({ reason: "no_judgments", n: 0 });
});
