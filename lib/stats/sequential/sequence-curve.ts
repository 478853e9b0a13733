import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import type { BothBadChoice } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { clusterCells } from "@/lib/stats/win-rate/cluster-cells";
import { asymptoticWalk, FEWEST_VOTES } from "./asymptotic-walk";
import { betaBinomialWalk } from "./beta-binomial-walk";
import { looks } from "./looks";
import { chooseSequenceRule, type SequenceChoice } from "./sequence-rule";
import type { SequenceWalk } from "./sequence-walk";

export interface SequenceOptions extends BothBadChoice {
  level?: number;
  /** Parameters of the beta mixture, 1 and 1 by default. */
  a?: number;
  b?: number;
  /** Effective votes that the asymptotic sequence is tuned for; see asymptotic-interval.ts. */
  tunedFor?: number;
  /** Most points of the curve, about. */
  points?: number;
}

/** What is known after some votes. */
export interface SequencePoint {
  /** Votes cast so far, also those that do not count. */
  votes: number;
  rate: number;
  low: number;
  high: number;
  /** What all points up to here leave; null once they contradict each other, which one fixed rate would hardly bring about: the votes drift. */
  running: { low: number; high: number } | null;
}

export interface SequenceCurve extends SequenceChoice {
  level: number;
  points: SequencePoint[];
  /** The first vote, of all votes, after which one half was excluded: one may stop there. Null: not yet. */
  stop: { votes: number; favours: "a" | "b" } | null;
}

/**
 * The confidence sequence of one pair along its votes, in the order of rows, which must be the order in which they were cast. The rule is
 * that of sequence-rule.ts for all votes there are; n counts the votes that count under it. Whether to stop is asked after every vote, points are
 * bounded in number. Reasons: "no_judgments"; "no_decisive_votes"; "too_few_votes" (an asymptotic sequence begins with 20 votes and 5 clusters
 * an axis); "impossible_plan" for options that cannot be.
 * Sources: those of beta-binomial-evidence.ts and asymptotic-interval.ts.
 */
export function sequenceCurve(judgments: Judgments, options: SequenceOptions = {}): Estimate<SequenceCurve> {
  const cells = clusterCells(judgments, options);
  if (cells.n === 0) return undefinedFor("no_judgments", 0);
  const choice = chooseSequenceRule(cells);
  const walk = choice.axis ? asymptoticWalk(judgments, choice.axis, options) : betaBinomialWalk(judgments, options);
  if (!walk || !((options.points ?? 1) >= 1)) return undefinedFor("impossible_plan", cells.n);
  const { points, stop } = follow(walk, judgments.length, options.points);
  if (points.length === 0) return undefinedFor(missing(choice, cells.n), cells.n);
  return {
    ok: true,
    value: { ...choice, level: options.level ?? 0.95, points, stop },
    n: cells.n,
    method: `confidence sequence, ${choice.phrase}`,
  };
}

function missing({ axis }: SequenceChoice, n: number) {
  if (!axis) return "no_decisive_votes";
  return n < FEWEST_VOTES ? "too_few_votes" : "too_few_clusters";
}

function follow(walk: SequenceWalk, votes: number, most?: number): Pick<SequenceCurve, "points" | "stop"> {
  const points: SequencePoint[] = [];
  let stop: SequenceCurve["stop"] = null;
  let running: SequencePoint["running"] = { low: 0, high: 1 };
  let row = 0;
  for (const look of looks(votes, most)) {
    for (; row < look; row++) {
      walk.add(row);
      if (!stop && walk.excludesHalf()) stop = { votes: row + 1, favours: (walk.point()?.rate ?? 0) > 0.5 ? "a" : "b" };
    }
    const point = walk.point();
    if (!point) continue;
    running = intersection(running, point);
    points.push({ votes: look, ...point, running });
  }
  return { points, stop };
}

function intersection(running: SequencePoint["running"], { low, high }: { low: number; high: number }) {
  if (!running) return null;
  const both = { low: Math.max(running.low, low), high: Math.min(running.high, high) };
  return both.low <= both.high ? both : null;
}
