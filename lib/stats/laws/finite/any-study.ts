import { outcomeTable } from "@/lib/stats/agreement/rating-table";
import { retestPairs } from "@/lib/stats/annotators/retest-pairs";
import { labelledScores } from "@/lib/stats/judges/labelled-scores";
import { unitVerdicts } from "@/lib/stats/judges/unit-verdicts";
import { emptyVerdicts, type Verdicts } from "@/lib/stats/judges/verdicts";
import type { OutcomeCounts } from "@/lib/stats/judgments/counts";
import { type JudgmentRow, judgmentsOf } from "@/lib/stats/laws/laws";
import type { StudyPool } from "@/lib/stats/planning/study-pool";
import type { TestGoal } from "@/lib/stats/planning/test-goal";
import { type Rng, seededRng } from "@/lib/stats/random/rng";
import { allSystemPairs } from "@/lib/stats/ranking/system-pairs";
import { winMatrix } from "@/lib/stats/ranking/win-matrix";
import { clusterCells } from "@/lib/stats/win-rate/cluster-cells";

/** What a study may lack, one way each; and studies that lack nothing. */
export interface Shape {
  votes: number;
  raters?: number;
  prompts?: number;
  systems?: number;
  outcomes?: number[];
  /** Which pairs get votes. */
  pairs?: (pair: number) => boolean;
  /** Every rater votes on every comparison. */
  complete?: boolean;
}

export const SHAPES: Record<string, Shape> = {
  empty: { votes: 0 },
  "without systems": { votes: 0, systems: 0 },
  "one system": { votes: 0, systems: 1 },
  "one vote": { votes: 1 },
  "two votes": { votes: 2, systems: 2 },
  "one rater": { votes: 40, raters: 1 },
  "one prompt": { votes: 40, prompts: 1 },
  "one rater on one prompt": { votes: 12, raters: 1, prompts: 1, systems: 2 },
  "one outcome": { votes: 60, outcomes: [0] },
  "all ties": { votes: 60, outcomes: [1] },
  "all both bad": { votes: 60, outcomes: [3] },
  "ties and both bad": { votes: 60, outcomes: [1, 3] },
  "no ties": { votes: 80, outcomes: [0, 2], systems: 3 },
  "wins and ties": { votes: 80, outcomes: [0, 1], systems: 3 },
  disconnected: { votes: 80, systems: 4, pairs: (pair) => pair === 0 || pair === 5 },
  "one pair of many": { votes: 40, systems: 5, pairs: (pair) => pair === 3 },
  "two raters throughout": { votes: 30, raters: 2, systems: 2, complete: true },
  "three raters throughout": { votes: 40, raters: 3, systems: 3, complete: true },
  "few raters": { votes: 120, raters: 7, prompts: 30, systems: 3 },
  "many raters": { votes: 240, raters: 40, prompts: 50, systems: 4, outcomes: [0, 0, 0, 1, 2, 2] },
  "two systems": { votes: 300, raters: 25, prompts: 40, systems: 2 },
};

export type AnyStudy = ReturnType<typeof anyStudy>;

/** A study of a shape, and whatever else estimators ask for, just as lacking. */
export function anyStudy(shape: Shape, seed: number) {
  const rng = seededRng(seed);
  const { raters = 6, systems = 3 } = shape;
  const pairs = allSystemPairs(systems);
  const judgments = judgmentsOf(rowsOf(shape, pairs.a.length, rng));
  judgments.displayedSide.forEach((_, row) => {
    judgments.displayedSide[row] = [0, 1, 255][rng.int(3)];
  });
  const verdicts = verdictsOf(judgments, shape.outcomes, rng);
  const judged = unitVerdicts(verdicts);
  const choice = { bothBadAsTie: rng.int(2) === 0 };
  const values = (length: number) => Float64Array.from({ length }, () => pick(rng, [0, 1, 1, 2, -3.5, 1e9]));
  const length = pick(rng, [0, 1, 2, 3, 12]);
  return {
    shape,
    rng: () => seededRng(seed),
    level: pick(rng, [0.5, 0.9, 0.95, 0.999]),
    choice,
    judgments,
    raters,
    systems,
    pairs,
    matrix: winMatrix(judgments, pairs, choice),
    cells: clusterCells(judgments, choice),
    counts: countsOf(rng),
    table: outcomeTable(judgments),
    verdicts,
    judged,
    labelled: labelledScores(judgments, judged, choice),
    retests: retestPairs(judgments),
    groupOf: Uint32Array.from({ length: raters }, () => rng.int(2)),
    features: Float64Array.from({ length: 1 + Math.max(-1, ...judgments.unit) }, () => pick(rng, [0, 0, 1, -2, 40])),
    x: values(length),
    y: values(length),
    shares: Float64Array.from({ length }, () => pick(rng, [0, 0.5, 1, rng.float()])),
    pool: poolOf(rng),
    goal: goalOf(rng),
    confusion: { size: 3, counts: Float64Array.from({ length: 9 }, () => pick(rng, [0, 0, 1, 7, 1e6])) },
  };
}

export function pick<T>(rng: Rng, values: readonly T[]): T {
  return values[rng.int(values.length)];
}

function rowsOf(shape: Shape, pairs: number, rng: Rng): JudgmentRow[] {
  const { votes, raters = 6, prompts = 12, outcomes = [0, 1, 2, 3], complete } = shape;
  const allowed = Array.from({ length: pairs }, (_, pair) => pair).filter(shape.pairs ?? (() => true));
  if (allowed.length === 0) return [];
  return Array.from({ length: votes }, (_, at) => {
    const place = complete ? Math.floor(at / raters) : rng.int(prompts);
    const cluster = place % prompts;
    // A comparison is one pair of systems on one prompt.
    const pair = allowed[complete ? place % allowed.length : rng.int(allowed.length)];
    const unit = complete ? place : cluster * pairs + pair;
    const rater = complete ? at % raters : rng.int(raters);
    return { unit, cluster, pair, rater, outcome: pick(rng, outcomes), strength: rng.int(4), seconds: rng.int(90) - 1 };
  });
}

function verdictsOf(judgments: ReturnType<typeof judgmentsOf>, outcomes = [0, 1, 2, 3], rng: Rng): Verdicts {
  const verdicts = emptyVerdicts(2 * judgments.length);
  for (let row = 0; row < verdicts.length; row++) {
    const from = row >> 1;
    const isElsewhere = from % 3 === 0;
    verdicts.unit[row] = isElsewhere ? 1000 + (from % 40) : judgments.unit[from];
    verdicts.cluster[row] = isElsewhere ? from % 15 : judgments.cluster[from];
    verdicts.pair[row] = isElsewhere ? 0 : judgments.pair[from];
    verdicts.outcome[row] = pick(rng, [...outcomes, 4]);
    verdicts.displayedSide[row] = pick(rng, [0, 1, 1, 255]);
  }
  return verdicts;
}

/** From none to more votes than there are people. */
function countsOf(rng: Rng): OutcomeCounts {
  const count = () => pick(rng, [0, 0, 1, 2, 30, 1000, 1e6, 1e10]);
  return { wins: count(), ties: count(), losses: count(), bothBad: count() };
}

function poolOf(rng: Rng): StudyPool {
  return {
    annotators: pick(rng, [undefined, 1, 3, 8, 200, 1e6]),
    prompts: pick(rng, [undefined, 1, 4, 60, 20_000]),
    ties: pick(rng, [undefined, 0, 0.3, 0.99]),
    annotatorCorrelation: pick(rng, [undefined, 0, 0.05, 0.6]),
    promptCorrelation: pick(rng, [undefined, 0, 0.1, 0.4]),
  };
}

function goalOf(rng: Rng): TestGoal {
  return {
    level: pick(rng, [undefined, 0.9, 0.99, 0, 1]),
    power: pick(rng, [undefined, 0.5, 0.9, 0.3, 1]),
    pairs: pick(rng, [undefined, 1, 45, 1e9]),
  };
}
