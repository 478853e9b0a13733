import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { type BothBadChoice, scoreTable } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { SystemPairs } from "@/lib/stats/ranking/system-pairs";

export interface EloOptions extends BothBadChoice {
  /** Everyone's first rating. */
  initial?: number;
  /** Rating points that stand for odds of `base` to one. */
  scale?: number;
  base?: number;
  /** Points at stake in one vote. */
  step?: number;
}

/**
 * Elo ratings after all votes, in the order of the rows: after each, both move by step · (score − expected score), a tie scoring one half.
 * n counts votes. Another order of the same votes gives other ratings: for a leaderboard take Bradley-Terry strengths on this scale (onEloScale).
 * Source: Elo (1978), The Rating of Chessplayers, Past and Present.
 */
export function eloScores(judgments: Judgments, pairs: SystemPairs, options: EloOptions = {}): Estimate<Float64Array> {
  const { initial = 1000, scale = 400, base = 10, step = 4 } = options;
  const scores = scoreTable(options);
  const ratings = new Float64Array(pairs.systems).fill(initial);
  let n = 0;
  for (let row = 0; row < judgments.length; row++) {
    const score = scores[judgments.outcome[row]];
    const pair = judgments.pair[row];
    if (score < 0 || pair >= pairs.a.length) continue;
    const [a, b] = [pairs.a[pair], pairs.b[pair]];
    const gain = step * (score - 1 / (1 + base ** ((ratings[b] - ratings[a]) / scale)));
    ratings[a] += gain;
    ratings[b] -= gain;
    n++;
  }
  return n === 0 ? undefinedFor("no_judgments", n) : { ok: true, value: ratings, n, method: "Elo, votes in order" };
}

/** Strengths on the log-odds scale as rating points with this mean: what arena leaderboards print. */
export function onEloScale(theta: Float64Array, mean = 1000, scale = 400, base = 10): Float64Array {
  return theta.map((strength) => mean + (scale * strength) / Math.log(base));
}
