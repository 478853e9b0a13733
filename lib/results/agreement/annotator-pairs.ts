import type { AnnotatorColumns } from "@/lib/results/columns";
import type { ResultsFilter } from "@/lib/results/filter";
import { raterPairs } from "@/lib/stats/agreement/rater-pairs";
import { type Confusion, twoRaterCoefficient } from "@/lib/stats/agreement/two-rater-coefficient";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { type Judgments, OUTCOME_CATEGORIES } from "@/lib/stats/judgments/judgments";

/** Agreement of two annotators on the comparisons that both have seen. */
export interface PairAgreement {
  /** Those comparisons. */
  n: number;
  percent: Estimate<number>;
  kappa: Estimate<number>;
  /** Comparisons count as independent. */
  interval: Estimate<Interval>;
}

export interface AnnotatorPair extends PairAgreement {
  /** Indexes into `labels`, first < second. */
  first: number;
  second: number;
  /** On the pair of systems chosen; null where the study has no other. */
  chosen: PairAgreement | null;
}

export interface AnnotatorPairsReport {
  /** Annotators who share a comparison with another, in the study's order. */
  labels: string[];
  /** Of these annotators, how many pairs share a comparison; `pairs` holds those that share the most. */
  count: number;
  /** Indexes into `labels`, who agrees most with the others first: how a chart sorts them. Null with too few or too many to draw. */
  order: number[] | null;
  pairs: AnnotatorPair[];
}

/** More rows than this no page carries and nobody reads. */
const MOST_ROWS = 500;

/** More annotators than this make squares too small to tell apart. */
const MOST_DRAWN = 30;

/** Below this number of comparisons no kappa has an interval worth printing. */
const FEWEST_COMPARISONS = 5;

const CATEGORIES = Array.from({ length: OUTCOME_CATEGORIES }, (_, outcome) => outcome);

/** `all` are the votes on every pair of systems, `chosen` those on one of several. "Both bad" is an answer of its own. */
export function annotatorPairs(
  all: Judgments,
  chosen: Judgments | null,
  annotators: AnnotatorColumns[],
  { level }: ResultsFilter,
): AnnotatorPairsReport {
  const found = raterPairs(all, { categories: CATEGORIES });
  const members = [...new Set(found.flatMap(({ first, second }) => [first, second]))].sort((x, y) => x - y);
  const place = new Map(members.map((rater, index) => [rater, index]));
  const keyOf = (first: number, second: number) => `${first} ${second}`;
  const onChosen = new Map(
    (chosen ? raterPairs(chosen, { categories: CATEGORIES }) : []).map(({ first, second, confusion }) => [
      keyOf(first, second),
      confusion,
    ]),
  );
  const empty = { size: OUTCOME_CATEGORIES, counts: new Uint32Array(OUTCOME_CATEGORIES ** 2) };
  const pairs = mostShared(found).map(({ first, second, confusion }) => ({
    first: place.get(first) ?? 0,
    second: place.get(second) ?? 0,
    ...agreementOf(confusion, level),
    chosen: chosen && agreementOf(onChosen.get(keyOf(first, second)) ?? empty, level),
  }));
  const labels = members.map((rater) => annotators[rater].label);
  const drawable = labels.length >= 3 && labels.length <= MOST_DRAWN;
  return { labels, count: found.length, pairs, order: drawable ? byAgreement(labels.length, pairs) : null };
}

/** By mean percent agreement, each comparison counting once; equals stay in the study's order. */
function byAgreement(members: number, pairs: AnnotatorPair[]): number[] {
  const [equal, all] = [new Float64Array(members), new Float64Array(members)];
  for (const { first, second, n, percent } of pairs) {
    for (const member of [first, second]) {
      all[member] += n;
      if (percent.ok) equal[member] += percent.value * n;
    }
  }
  return [...equal.keys()].sort((x, y) => equal[y] / all[y] - equal[x] / all[x] || x - y);
}

function mostShared<T extends { confusion: Confusion }>(pairs: T[]): T[] {
  if (pairs.length <= MOST_ROWS) return pairs;
  const kept = pairs
    .map((pair, index) => ({ pair, index, n: total(pair.confusion) }))
    .sort((x, y) => y.n - x.n || x.index - y.index)
    .slice(0, MOST_ROWS);
  return kept.sort((x, y) => x.index - y.index).map(({ pair }) => pair);
}

function agreementOf(confusion: Confusion, level: number): PairAgreement {
  const n = total(confusion);
  const cohen = twoRaterCoefficient(confusion, "cohen", { level });
  if (n === 0) {
    const missing = undefinedFor("no_overlap", 0);
    return { n, percent: missing, kappa: missing, interval: missing };
  }
  let equal = 0;
  for (let k = 0; k < confusion.size; k++) equal += confusion.counts[k * confusion.size + k];
  const percent: Estimate<number> = { ok: true, value: equal / n, n, method: "share of equal votes" };
  if (!cohen.ok) return { n, percent, kappa: cohen, interval: cohen };
  const { coefficient, standardError, interval } = cohen.value;
  const measurable = n >= FEWEST_COMPARISONS && standardError > 0;
  return {
    n,
    percent,
    kappa: { ...cohen, value: coefficient },
    interval: measurable ? { ...cohen, value: interval } : undefinedFor("too_few_items", n),
  };
}

function total({ counts }: Confusion): number {
  let sum = 0;
  for (let cell = 0; cell < counts.length; cell++) sum += counts[cell];
  return sum;
}
