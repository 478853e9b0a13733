import type { Estimate } from "@/lib/stats/estimate";
import { minimumDetectableEffect } from "@/lib/stats/planning/minimum-detectable-effect";
import { plannedPower } from "@/lib/stats/planning/planned-power";
import { poolShape, relativeVariance, type StudyPool } from "@/lib/stats/planning/study-pool";
import { type VotesNeeded, votesNeeded } from "@/lib/stats/planning/votes-needed";
import { type DetectablePoint, detectableCurve } from "./detectable-curve";
import type { PlanChoice } from "./plan-choice";
import { type Expectations, type Expected, USUAL, withinWhole } from "./study-expectations";

/** What a protocol asks for, and what is known before and while votes come in. */
export interface PlanFacts {
  pairs: number;
  /** Of all pairs together. */
  comparisons: number;
  /** That are asked about. */
  prompts: number;
  votesPerComparison: number;
  /** Mean words of a prompt and two responses; null where there are none. */
  words: number | null;
  /** Annotators with votes, 0 before there are any. */
  annotators: number;
  /** Of the votes so far; null where they say too little. */
  soFar: { [Name in keyof Expectations]: number | null };
  medianSeconds: number | null;
}

/** Words a minute. Source: Brysbaert (2019), Journal of Memory and Language 109, 104047, silent reading of English non-fiction. */
export const READING_SPEED = 238;

/** Who has not said how many annotators there will be gets so many that nobody has more votes to give. */
const MOST_VOTES_EACH = 100;
/** Fewer cannot stand for others. */
const FEWEST_ANNOTATORS = 5;

export interface PlanReport {
  annotators: Expected;
  /** Whether prompts or votes per comparison are others than the study's. */
  asStudied: boolean;
  prompts: number;
  votesPerComparison: number;
  pairs: number;
  comparisons: number;
  votes: number;
  votesPerPair: number;
  votesPerAnnotator: number;
  expected: { [Name in keyof Expectations]: Expected };
  /** Null where neither votes nor texts tell. */
  time: { secondsPerVote: number; basis: "votes" | "words"; words: number | null; inAll: number; each: number } | null;
  /** How many times the variance exceeds that of as many independent votes. */
  designEffect: number | null;
  detectable: Estimate<number>;
  /** Chance of seeing the effect that the reader names. */
  power: Estimate<number>;
  needed: Estimate<VotesNeeded>;
  /** Votes per comparison that `needed` comes to. */
  neededPerComparison: number | null;
  /** Named by the reader, as a share: 0.05 for 45 or 55 %. */
  effect: number;
  /** "", or what the claim would be restricted to: "for these annotators". */
  scope: string;
  curves: { present: DetectablePoint[]; twiceAnnotators: DetectablePoint[]; twicePrompts: DetectablePoint[] };
}

/** What a study will cost and what it can see; null before there is anything to compare. Each turn that is judged counts as a prompt. */
export function planReport(facts: PlanFacts, choice: PlanChoice): PlanReport | null {
  const { pairs, comparisons: given } = facts;
  if (pairs === 0 || given === 0 || facts.prompts === 0) return null;
  const prompts = choice.prompts ?? facts.prompts;
  const votesPerComparison = choice.votesPerComparison ?? facts.votesPerComparison;
  const comparisons = Math.max(pairs, Math.round((given * prompts) / facts.prompts));
  const perPair = comparisons / pairs;
  const votes = comparisons * votesPerComparison;
  const annotators = expectedAnnotators(facts, choice, votes, votesPerComparison);
  const expected = expectations(facts, choice);
  const goal = { pairs };
  const pool: StudyPool = {
    annotators: annotators.value,
    prompts: perPair,
    ties: expected.ties.value,
    annotatorCorrelation: expected.annotatorCorrelation.value,
    promptCorrelation: expected.promptCorrelation.value,
  };
  const votesPerPair = votes / pairs;
  const effect = choice.effect / 100;
  const needed = votesNeeded(pool, effect, goal);
  const shape = poolShape(pool);
  return {
    annotators,
    asStudied: prompts === facts.prompts && votesPerComparison === facts.votesPerComparison,
    prompts,
    votesPerComparison,
    pairs,
    comparisons,
    votes,
    votesPerPair,
    votesPerAnnotator: votes / annotators.value,
    expected,
    time: timeOf(facts, votes, annotators.value),
    designEffect: shape && relativeVariance(shape, votesPerPair) * votesPerPair,
    detectable: minimumDetectableEffect(pool, votesPerPair, goal),
    power: plannedPower(pool, votesPerPair, effect, goal),
    needed,
    neededPerComparison: needed.ok && needed.value.reachable ? Math.ceil(needed.value.votes / perPair) : null,
    effect,
    scope: shape?.scope ?? "",
    curves: curves(pool, perPair, votesPerComparison, goal),
  };
}

function expectedAnnotators(facts: PlanFacts, choice: PlanChoice, votes: number, votesPerComparison: number): Expected {
  if (choice.annotators !== null) return { value: choice.annotators, origin: "chosen" };
  if (facts.annotators >= votesPerComparison) return { value: facts.annotators, origin: "votes" };
  const value = Math.max(FEWEST_ANNOTATORS, votesPerComparison, Math.ceil(votes / MOST_VOTES_EACH));
  return { value, origin: "usual" };
}

function expectations({ soFar }: PlanFacts, choice: PlanChoice): PlanReport["expected"] {
  const pick = (name: keyof Expectations, chosen: number | null): Expected => {
    if (chosen !== null) return { value: chosen, origin: "chosen" };
    const seen = soFar[name];
    return seen === null ? { value: USUAL[name], origin: "usual" } : { value: seen, origin: "votes" };
  };
  return withinWhole({
    ties: pick("ties", choice.ties === null ? null : choice.ties / 100),
    annotatorCorrelation: pick("annotatorCorrelation", choice.annotatorCorrelation),
    promptCorrelation: pick("promptCorrelation", choice.promptCorrelation),
  });
}

function timeOf({ medianSeconds, words }: PlanFacts, votes: number, annotators: number): PlanReport["time"] {
  const secondsPerVote = medianSeconds ?? (words === null ? null : (words / READING_SPEED) * 60);
  if (secondsPerVote === null) return null;
  const inAll = secondsPerVote * votes;
  return { secondsPerVote, basis: medianSeconds === null ? "words" : "votes", words, inAll, each: inAll / annotators };
}

/** A line's end: three times the present votes, but no more than annotators can give. */
function curves(pool: StudyPool, perPair: number, votesPerComparison: number, goal: { pairs: number }) {
  const most = Math.max(10, 3 * votesPerComparison);
  const step = Math.max(1, Math.ceil(most / 60));
  const along = (annotators: number, prompts: number) => {
    const at = Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step);
    if (!at.includes(votesPerComparison)) at.push(votesPerComparison);
    const points = at
      .filter((votes) => votes <= annotators)
      .sort((left, right) => left - right)
      .map((votes) => ({ at: votes, votes: votes * prompts }));
    return detectableCurve({ ...pool, annotators, prompts }, points, goal);
  };
  const annotators = pool.annotators ?? 1;
  return {
    present: along(annotators, perPair),
    twiceAnnotators: along(2 * annotators, perPair),
    twicePrompts: along(annotators, 2 * perPair),
  };
}
