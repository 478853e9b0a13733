import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyJudgments } from "@/lib/stats/judgments/judgments";
import { judgmentRows, judgmentsOf } from "@/lib/stats/laws/laws";
import { smallStudy } from "@/lib/stats/laws/small-study";
import { bradleyTerryScore, naiveMeat } from "@/lib/stats/naive/strength-sandwich";
import { seededRng } from "@/lib/stats/random/rng";
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

test("clusters of any size, with slopes, come to the dense sums", () => {
  const rng = seededRng(4);
  const [systems, slopeCount, votes] = [30, 2, 3000];
  const many = allSystemPairs(systems);
  const judgments = emptyJudgments(votes);
  for (let row = 0; row < votes; row++) {
    // Prompts of one vote and prompts of hundreds.
    judgments.cluster[row] = Math.floor(400 * rng.float() ** 3);
    judgments.rater[row] = rng.int(9) * 4000;
    judgments.pair[row] = rng.int(many.a.length);
    judgments.outcome[row] = rng.int(4);
  }
  const own = voteScores(judgments, many, Float64Array.from({ length: systems }, rng.float));
  const scores = { ...own, slopeCount, slopes: Float64Array.from({ length: own.residual.length * 2 }, rng.float) };
  const counted = [...judgments.outcome.keys()].filter((row) => judgments.outcome[row] < 3);
  const score = (row: number) => {
    const [pair, at] = [judgments.pair[row], judgments.pair[row] * 4 + judgments.outcome[row]];
    const vector: number[] = new Array(systems).fill(0);
    vector[many.a[pair]] += scores.residual[at];
    vector[many.b[pair]] -= scores.residual[at];
    return [...vector, scores.slopes[at * 2], scores.slopes[at * 2 + 1]];
  };
  const { cluster, rater } = judgments;
  for (const keys of [[], [cluster], [rater], [cluster, rater], [rater, cluster]]) {
    const keyOf = (row: number) => (keys.length === 0 ? `${row}` : keys.map((key) => key[row]).join(" "));
    const { meat, clusters, n } = scoreMeat(scores, keys);
    expect([clusters, n]).toEqual([new Set(counted.map(keyOf)).size, counted.length]);
    naiveMeat(counted, keyOf, score)
      .flat()
      .forEach((value, at) => {
        expect(meat[at]).toBeCloseTo(value, 8);
      });
  }
});

test("the comparisons of the small study, as clusters, are sixty", () => {
  const { judgments } = smallStudy();
  expect(scoreMeat(voteScores(judgments, pairs, theta), [judgments.unit])).toMatchObject({ clusters: 60, n: 240 });
});
