import { hommelAdjusted } from "./hommel";

/**
 * What the adjusted values hold down: Bonferroni, Holm, Hochberg and Hommel the chance of any false positive (the last two only if the tests are
 * independent or positively dependent); BH (likewise) and BY (always) the expected share of false positives among positives.
 */
export type Adjustment = "bonferroni" | "holm" | "hochberg" | "hommel" | "BH" | "BY";

/**
 * p-values adjusted for their number, in their order: reject where the adjusted value is at most the level. A null is a test that has no p-value; it stays
 * null and does not count.
 * Sources: Holm (1979), Scand. J. Statistics 6, 65–70; Hochberg (1988), Biometrika 75, 800–802; Hommel (1988), Biometrika 75, 383–386;
 * Benjamini and Hochberg (1995), J. Royal Stat. Society B 57, 289–300; Benjamini and Yekutieli (2001), Annals of Statistics 29, 1165–1188.
 */
export function adjustPValues(pValues: readonly (number | null)[], method: Adjustment): (number | null)[] {
  const known = pValues.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((x, y) => x.p - y.p);
  const sorted = known.map(({ p }) => p);
  const adjusted: (number | null)[] = pValues.map(() => null);
  adjustSorted(sorted, method).forEach((p, rank) => {
    adjusted[known[rank].index] = Math.min(1, p);
  });
  return adjusted;
}

function adjustSorted(sorted: number[], method: Adjustment): number[] {
  const m = sorted.length;
  const harmonic = sorted.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0);
  switch (method) {
    case "bonferroni":
      return sorted.map((p) => m * p);
    case "holm":
      return risingFrom(sorted.map((p, rank) => (m - rank) * p));
    case "hochberg":
      return fallingTo(sorted.map((p, rank) => (m - rank) * p));
    case "hommel":
      return hommelAdjusted(sorted);
    case "BH":
      return fallingTo(sorted.map((p, rank) => (m / (rank + 1)) * p));
    case "BY":
      return fallingTo(sorted.map((p, rank) => harmonic * (m / (rank + 1)) * p));
  }
}

/** Step down: no value below one before it. */
function risingFrom(values: number[]): number[] {
  let largest = 0;
  return values.map((value) => {
    largest = Math.max(largest, value);
    return largest;
  });
}

/** Step up: no value above one after it. */
function fallingTo(values: number[]): number[] {
  let smallest = 1;
  return values
    .map((_, i) => {
      smallest = Math.min(smallest, values[values.length - 1 - i]);
      return smallest;
    })
    .reverse();
}
