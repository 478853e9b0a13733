import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { type Judgments, OUTCOME_A, OUTCOME_B, SIDE_A_LEFT, SIDE_B_LEFT } from "@/lib/stats/judgments/judgments";

export interface SideRun {
  /** Votes in the longest unbroken run for one displayed side, and that side. */
  longest: number;
  side: "left" | "right";
  /** Exact probability of a run as long or longer, for either side, if each vote falls left or right by a fair coin. */
  pValue: number;
  /** pValue × raters tested is at most the level (Bonferroni). */
  flagged: boolean;
}

/**
 * Straight-lining: per rater the longest run of preferences for the same displayed side, rows being in the order of time; n counts preferences with a
 * known side. Ties and "both bad" neither lengthen nor break a run. Sides are dealt evenly, so that even a rater who always
 * prefers one system sees a fair coin. Source: Feller (1968), An Introduction to Probability Theory I, 3rd ed., XIII.7 (success runs).
 */
export function sideRuns(judgments: Judgments, raters: number, level = 0.01): Estimate<SideRun>[] {
  const { length, rater, outcome, displayedSide } = judgments;
  const [cast, votes, run, longest] = [0, 0, 0, 0].map(() => new Uint32Array(raters));
  const [last, longestSide] = [new Uint8Array(raters).fill(NO_SIDE), new Uint8Array(raters)];
  for (let row = 0; row < length; row++) {
    const who = rater[row];
    const decisive = outcome[row] === OUTCOME_A || outcome[row] === OUTCOME_B;
    const known = displayedSide[row] === SIDE_A_LEFT || displayedSide[row] === SIDE_B_LEFT;
    if (who >= raters) continue;
    cast[who]++;
    if (!decisive || !known) continue;
    const side = (outcome[row] === OUTCOME_A) === (displayedSide[row] === SIDE_A_LEFT) ? LEFT : RIGHT;
    votes[who]++;
    run[who] = side === last[who] ? run[who] + 1 : 1;
    last[who] = side;
    if (run[who] > longest[who]) [longest[who], longestSide[who]] = [run[who], side];
  }
  const tested = votes.reduce((count, n) => count + (n > 0 ? 1 : 0), 0);
  return Array.from(votes, (n, who): Estimate<SideRun> => {
    if (n === 0) return undefinedFor(cast[who] > 0 ? "no_decisive_votes" : "no_judgments", 0);
    const pValue = runProbability(n, longest[who]);
    const side = longestSide[who] === LEFT ? "left" : "right";
    const value: SideRun = { longest: longest[who], side, pValue, flagged: pValue * tested <= level };
    return { ok: true, value, n, method: "longest run of one side, exact under even odds" };
  });
}

const [LEFT, RIGHT, NO_SIDE] = [0, 1, 2];

/**
 * P(n tosses of a fair coin hold a run of at least `run` equal ones). A toss equals the one before with probability ½, so this is a run of run − 1
 * successes in n − 1 trials: P(m) = P(m − 1) + (1 − P(m − run)) / 2^run, the second term being a first run that ends at m.
 */
export function runProbability(n: number, run: number): number {
  if (run > n) return 0;
  if (run <= 1) return 1;
  const successes = run - 1;
  const chance = new Float64Array(n);
  for (let trials = successes; trials < n; trials++) {
    chance[trials] =
      trials === successes ? 0.5 ** successes : chance[trials - 1] + (1 - chance[trials - run]) * 0.5 ** run;
  }
  return Math.min(1, chance[n - 1]);
}
