import { emptyVerdicts, type Verdicts } from "@/lib/stats/judges/verdicts";
import { emptyJudgments, type Judgments } from "@/lib/stats/judgments/judgments";
import { seededRng } from "@/lib/stats/random/rng";
import { allSystemPairs } from "@/lib/stats/ranking/system-pairs";

export type VotesMade = { votes: number; systems: number; raters: number; prompts: number };

/** Votes on systems of known strength, each on a random prompt, pair and annotator. */
export function madeVotes({ votes, systems, raters, prompts }: VotesMade): {
  judgments: Judgments;
  pairs: ReturnType<typeof allSystemPairs>;
} {
  const rng = seededRng(7);
  const pairs = allSystemPairs(systems);
  const judgments = emptyJudgments(votes);
  for (let row = 0; row < votes; row++) {
    const [pair, cluster] = [rng.int(pairs.a.length), rng.int(prompts)];
    const lead = (pairs.b[pair] - pairs.a[pair]) / systems;
    const draw = rng.float();
    judgments.pair[row] = pair;
    judgments.cluster[row] = cluster;
    judgments.unit[row] = cluster * 10 + (pair % 10);
    judgments.rater[row] = rng.int(raters);
    judgments.outcome[row] = draw < 0.2 ? 1 : draw < 0.2 + 0.8 / (1 + Math.exp(-2 * lead)) ? 0 : 2;
    judgments.displayedSide[row] = row & 1;
    judgments.seconds[row] = 2 + rng.int(60);
  }
  return { judgments, pairs };
}

/** Ratings of the same million votes' units: `raters` answers each. */
export function madeRatings(units: number, raters: number): Judgments {
  const rng = seededRng(8);
  const judgments = emptyJudgments(units * raters);
  for (let unit = 0; unit < units; unit++) {
    const truth = rng.int(3);
    for (let place = 0; place < raters; place++) {
      const row = unit * raters + place;
      judgments.unit[row] = judgments.cluster[row] = unit;
      judgments.rater[row] = (unit + place * 7) % 200;
      judgments.outcome[row] = rng.float() < 0.7 ? truth : rng.int(3);
    }
  }
  return judgments;
}

/** A judge on twice as many comparisons as people judged, right four times of five. */
export function madeVerdicts(judgments: Judgments): Verdicts {
  const rng = seededRng(9);
  const verdicts = emptyVerdicts(2 * judgments.length);
  for (let row = 0; row < verdicts.length; row++) {
    const isVoted = row < judgments.length;
    verdicts.unit[row] = isVoted ? judgments.unit[row] : row + 1e6;
    verdicts.cluster[row] = isVoted ? judgments.cluster[row] : row % 5000;
    verdicts.outcome[row] = isVoted && rng.float() < 0.8 ? judgments.outcome[row] : rng.int(3);
    verdicts.displayedSide[row] = row & 1;
  }
  return verdicts;
}
