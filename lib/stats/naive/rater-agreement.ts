import type { JudgmentRow } from "@/lib/stats/laws/laws";

/** votes[unit] lists who answered what. Everything below walks over single votes and pairs of them. */
export type RatedUnits = { rater: number; answer: number }[][];

export function ratedUnitsOf(rows: JudgmentRow[]): RatedUnits {
  const units = [...new Set(rows.map(({ cluster }) => cluster))];
  return units.map((unit) =>
    rows.filter(({ cluster }) => cluster === unit).map(({ rater, outcome }) => ({ rater, answer: outcome })),
  );
}

/** Share of the pairs that `equal` among those that `count`, over unordered pairs of votes on a unit; null if there are none. */
export function naivePairShare(
  units: RatedUnits,
  counts: (x: RatedUnits[number][number], y: RatedUnits[number][number]) => boolean,
): number | null {
  const pairs = units.flatMap((unit) => unit.flatMap((x, i) => unit.slice(i + 1).map((y) => [x, y])));
  const counted = pairs.filter(([x, y]) => counts(x, y));
  return counted.length === 0 ? null : counted.filter(([x, y]) => x.answer === y.answer).length / counted.length;
}

/** A unit's agreement: the mean credit of its ordered pairs of votes. */
function agreementWithin(unit: number[], credit: (x: number, y: number) => number): number {
  return mean(unit.flatMap((x, i) => unit.flatMap((y, j) => (i === j ? [] : [credit(x, y)]))));
}

export type Credit = (x: number, y: number) => number;

/** (p_a − p_e) / (1 − p_e) with p_e from two votes drawn at random as each coefficient imagines them. */
export function naiveChanceCorrected(
  units: number[][],
  categories: number[],
  credit: Credit,
  coefficient: "fleiss" | "gwet" | "brennan_prediger",
): number {
  const rated = units.filter((unit) => unit.length > 0);
  const observed = mean(rated.filter((unit) => unit.length > 1).map((unit) => agreementWithin(unit, credit)));
  const share = (k: number) => mean(rated.map((unit) => unit.filter((answer) => answer === k).length / unit.length));
  const q = categories.length;
  const all = categories.flatMap((k) => categories.map((l) => ({ k, l, credit: credit(k, l) })));
  const credits = all.reduce((sum, pair) => sum + pair.credit, 0);
  const expected = {
    fleiss: all.reduce((sum, pair) => sum + pair.credit * share(pair.k) * share(pair.l), 0),
    gwet: (credits / (q * (q - 1))) * categories.reduce((sum, k) => sum + share(k) * (1 - share(k)), 0),
    brennan_prediger: credits / (q * q),
  }[coefficient];
  return (observed - expected) / (1 - expected);
}

/** Cohen's kappa from the list of answers two raters gave to the same units; Scott's pi with `shared` shares. */
export function naiveKappa(pairs: [number, number][], credit: Credit, shared = false): number {
  const [first, second] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
  const both = [...first, ...second];
  const [drawnFirst, drawnSecond] = shared ? [both, both] : [first, second];
  const observed = mean(pairs.map(([x, y]) => credit(x, y)));
  const expected = mean(drawnFirst.flatMap((x) => drawnSecond.map((y) => credit(x, y))));
  return (observed - expected) / (1 - expected);
}

/** Per vote with others on its unit: its share of the first place among the others' answers. */
export function naiveLeaveOneOut(units: RatedUnits): number[] {
  return units.flatMap((unit) =>
    unit.flatMap((vote) => {
      const others = unit.filter((other) => other !== vote).map(({ answer }) => answer);
      if (others.length === 0) return [];
      const times = (answer: number) => others.filter((other) => other === answer).length;
      const most = Math.max(...others.map(times));
      const first = [...new Set(others)].filter((answer) => times(answer) === most);
      return [first.includes(vote.answer) ? 1 / first.length : 0];
    }),
  );
}

export function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
