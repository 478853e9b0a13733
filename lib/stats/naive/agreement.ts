import type { JudgmentRow } from "@/lib/stats/laws/laws";

/** ratings[unit] lists the categories that its raters gave. Pairs of ratings are enumerated one by one. */
export type Units = number[][];

export function unitsOf(rows: JudgmentRow[]): Units {
  const numbers = [...new Set(rows.map(({ cluster }) => cluster))];
  return numbers.map((number) => rows.filter(({ cluster }) => cluster === number).map(({ outcome }) => outcome));
}

export function naivePercentAgreement(units: Units): number {
  const shares = units
    .filter(({ length }) => length >= 2)
    .map((unit) => mean(pairsOf(unit).map(([x, y]) => +(x === y))));
  return mean(shares);
}

export function naiveTieDiscountedAccuracy(units: Units): number {
  const credit = (x: number, y: number) => (x === y ? 1 : x === 1 || y === 1 ? 0.5 : 0);
  return mean(units.flatMap((unit) => pairsOf(unit.filter((c) => c < 3))).map(([x, y]) => credit(x, y)));
}

/** Krippendorff's definition: mean distance within units over mean distance between all pairable ratings. */
export function naiveAlpha(units: Units, metric: "nominal" | "ordinal" | "interval" | "ratio"): number {
  const pairable = units.filter(({ length }) => length >= 2);
  const all = pairable.flat();
  const distance = (x: number, y: number) => {
    if (metric === "nominal") return +(x !== y);
    if (metric === "interval") return (x - y) ** 2;
    if (metric === "ratio") return x === y ? 0 : ((x - y) / (x + y)) ** 2;
    const [low, high] = [Math.min(x, y), Math.max(x, y)];
    const between = all.filter((c) => c >= low && c <= high).length;
    const ends = all.filter((c) => c === low).length + all.filter((c) => c === high).length;
    return x === y ? 0 : (between - ends / 2) ** 2;
  };
  const weighted = pairable.map((unit) => unit.length * mean(pairsOf(unit).map(([x, y]) => distance(x, y))));
  const observed = weighted.reduce((sum, part) => sum + part, 0) / all.length;
  return 1 - observed / mean(pairsOf(all).map(([x, y]) => distance(x, y)));
}

function pairsOf(values: number[]): [number, number][] {
  return values.flatMap((x, i) => values.slice(i + 1).map((y): [number, number] => [x, y]));
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
