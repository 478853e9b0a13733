import fc from "fast-check";
import { expect, test } from "vitest";
import { judgmentRows, judgmentsOf } from "@/lib/stats/laws/laws";
import { smallStudy } from "@/lib/stats/laws/small-study";
import { bradleyTerryScore, naiveMeat } from "@/lib/stats/naive/strength-sandwich";
import { scoreMeat } from "./score-meat";
import { allSystemPairs } from "./system-pairs";
import { voteScores } from "./vote-scores";

const pairs = allSystemPairs(4);
const theta = Float64Array.of(0.7, -0.2, 0.1, -0.6);

test("one pass comes to the dense sums, by rater, prompt, both or neither", () => {
  fc.assert(
    fc.property(judgmentRows, fc.constantFrom(1, 5000), (rows, stretch) => {
      // Numbers far apart take the sorted way.
      const votes = rows.map((row) => ({ ...row, rater: row.rater * stretch, pair: (row.cluster + row.rater) % 7 }));
      const judgments = judgmentsOf(votes);
      const scores = voteScores(judgments, pairs, theta);
      // Pair 6 is none of the four systems'.
      const counted = [...votes.keys()].filter((row) => votes[row].outcome < 3 && votes[row].pair < 6);
      if (counted.length === 0) {
        expect(scoreMeat(scores, [judgments.rater])).toMatchObject({ clusters: 0, n: 0 });
        return;
      }
      const keys = {
        rater: [judgments.rater],
        prompt: [judgments.cluster],
        both: [judgments.cluster, judgments.rater],
      };
      const keyOf = {
        rater: (row: number) => `${votes[row].rater}`,
        prompt: (row: number) => `${votes[row].cluster}`,
        both: (row: number) => `${votes[row].rater} ${votes[row].cluster}`,
      };
      for (const by of ["rater", "prompt", "both"] as const) {
        const { meat, clusters, n } = scoreMeat(scores, keys[by]);
        expect([clusters, n]).toEqual([new Set(counted.map(keyOf[by])).size, counted.length]);
        const dense = naiveMeat(counted, keyOf[by], (row) => bradleyTerryScore(judgments, pairs, theta, row));
        dense.flat().forEach((value, at) => {
          expect(meat[at]).toBeCloseTo(value, 9);
        });
      }
      const alone = scoreMeat(scores, []);
      const dense = naiveMeat(counted, String, (row) => bradleyTerryScore(judgments, pairs, theta, row));
      dense.flat().forEach((value, at) => {
        expect(alone.meat[at]).toBeCloseTo(value, 9);
      });
    }),
    { numRuns: 60 },
  );
});

test("the comparisons of the small study, as clusters, are sixty", () => {
  const { judgments } = smallStudy();
  expect(scoreMeat(voteScores(judgments, pairs, theta), [judgments.unit])).toMatchObject({ clusters: 60, n: 240 });
});
