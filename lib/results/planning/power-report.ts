import { distinct } from "@/lib/results/distinct";
import type { ResultsFilter } from "@/lib/results/filter";
import type { Estimate } from "@/lib/stats/estimate";
import { decidedCounts } from "@/lib/stats/judgments/both-bad";
import { countsOf } from "@/lib/stats/judgments/counts";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { type DesignEffects, designEffects } from "@/lib/stats/planning/design-effect";
import { type IntraclassCorrelations, intraclassCorrelations } from "@/lib/stats/planning/intraclass-correlation";
import { minimumDetectableEffect } from "@/lib/stats/planning/minimum-detectable-effect";
import { poolShape, type StudyPool } from "@/lib/stats/planning/study-pool";
import { type VotesNeeded, votesNeeded } from "@/lib/stats/planning/votes-needed";
import { clusterCells } from "@/lib/stats/win-rate/cluster-cells";
import { type DetectablePoint, detectableCurve } from "./detectable-curve";
import { type Expected, FEWEST_VOTES_TO_EXPECT, USUAL, withinWhole } from "./study-expectations";

/** What the votes on one pair can see by now. */
export interface PowerReport {
  /** That count in the win rate. */
  votes: number;
  annotators: number;
  comparisons: number;
  ties: number;
  /** As estimated from these votes, and what was reckoned with. */
  correlations: IntraclassCorrelations;
  expected: { annotatorCorrelation: Expected; promptCorrelation: Expected };
  designEffects: Estimate<DesignEffects>;
  /** The smallest difference from one half that so many votes see with 80 % power. */
  detectable: Estimate<number>;
  /** Named by the reader, as a share. */
  effect: number;
  needed: Estimate<VotesNeeded>;
  /** Beyond those there are; null where no number would do. */
  missing: number | null;
  /** Pairs of systems that share the chance of a false finding. */
  pairs: number;
  level: number;
  scope: string;
  curve: DetectablePoint[];
}

/** `judgments` are the pair's; `pairs` is how many the study compares. Turns that are judged apart count as prompts. */
export function powerReport(judgments: Judgments, pairs: number, filter: ResultsFilter): PowerReport {
  const { level, bothBadAsTie } = filter;
  const choice = { bothBadAsTie };
  const counts = decidedCounts(countsOf(judgments), choice);
  const votes = counts.wins + counts.ties + counts.losses;
  const cells = clusterCells(judgments, choice);
  const correlations = intraclassCorrelations(judgments, choice);
  const expected = withinWhole({
    annotatorCorrelation: expect(correlations.annotator, USUAL.annotatorCorrelation),
    promptCorrelation: expect(correlations.prompt, USUAL.promptCorrelation),
  });
  const [annotator, prompt] = [expected.annotatorCorrelation.value, expected.promptCorrelation.value];
  const comparisons = distinct(judgments.unit);
  const ties = votes === 0 ? 0 : counts.ties / votes;
  const pool: StudyPool = {
    annotators: Math.max(1, cells.raters),
    prompts: Math.max(1, comparisons),
    ties,
    annotatorCorrelation: annotator,
    promptCorrelation: prompt,
  };
  const goal = { level, pairs };
  const needed = votes === 0 ? ({ ok: false, reason: "no_judgments", n: 0 } as const) : neededFor(pool, filter, goal);
  return {
    votes,
    annotators: cells.raters,
    comparisons,
    ties,
    correlations,
    expected,
    designEffects: designEffects(cells, { annotator, prompt }),
    detectable: minimumDetectableEffect(pool, votes, goal),
    effect: filter.effect / 100,
    needed,
    missing: needed.ok && needed.value.reachable ? Math.max(0, needed.value.votes - votes) : null,
    pairs,
    level,
    scope: poolShape(pool)?.scope ?? "",
    curve: detectableCurve(pool, along(votes, (pool.annotators ?? 1) * (pool.prompts ?? 1)), goal),
  };
}

function neededFor(pool: StudyPool, { effect }: ResultsFilter, goal: { level: number; pairs: number }) {
  return votesNeeded(pool, effect / 100, goal);
}

/** Few votes can look as if they had nothing in common: then what is usual is the better guess. */
function expect(estimate: Estimate<number>, usual: number): Expected {
  if (!estimate.ok || estimate.n < FEWEST_VOTES_TO_EXPECT) return { value: usual, origin: "usual" };
  return { value: estimate.value, origin: "votes" };
}

/** Numbers of votes from a few to three times the present, but no more than these annotators can give on these prompts. */
function along(votes: number, most: number): { at: number; votes: number }[] {
  if (votes === 0) return [];
  const end = Math.min(Math.max(3 * votes, 30), most);
  const points = new Set([votes]);
  for (let step = 1; step <= 60; step++) points.add(Math.max(1, Math.round((end * step) / 60)));
  return [...points].sort((left, right) => left - right).map((at) => ({ at, votes: at }));
}
