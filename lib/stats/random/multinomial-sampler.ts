import gammaln from "@stdlib/math-base-special-gammaln";
import type { Rng } from "./rng";

/**
 * Draws tables of `total` votes over cells with these counts as probabilities, into the array given. Most votes are drawn as
 * independent Poisson counts with a total a little short, the rest one by one: exactly multinomial, at a cost of cells + √total.
 * Source: Brown, Bromberg (1984), American Statistician 38, 216–219; Poisson by Hörmann (1993), Insurance: Mathematics and Economics
 * 12, 39–45; single votes by Walker (1977), ACM Transactions on Mathematical Software 3, 253–256.
 */
export function multinomialSampler(counts: Float64Array): (rng: Rng, into: Float64Array) => void {
  let sum = 0;
  for (const count of counts) sum += count;
  const total = Math.round(sum);
  // Two standard deviations short: the Poisson counts pass the total once in 44 tables, and are then drawn again.
  const mean = Math.max(0, total - 2 * Math.sqrt(total));
  const cells = Array.from(counts, (count) => poissonConstants(sum > 0 ? (mean * count) / sum : 0));
  const single = aliasDraw(counts, sum);
  return (rng, into) => {
    let drawn: number;
    do {
      drawn = 0;
      for (let cell = 0; cell < cells.length; cell++) {
        into[cell] = cells[cell].mean < 10 ? smallPoisson(cells[cell], rng) : largePoisson(cells[cell], rng);
        drawn += into[cell];
      }
    } while (drawn > total);
    for (; drawn < total; drawn++) into[single(rng)]++;
  };
}

type PoissonConstants = ReturnType<typeof poissonConstants>;

function poissonConstants(mean: number) {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const scale = 1.1239 + 1.1328 / (b - 3.4);
  return { mean, none: Math.exp(-mean), logMean: Math.log(mean), a, b, scale, squeeze: 0.9277 - 3.6224 / (b - 2) };
}

/** Inversion, step by step from 0. */
function smallPoisson({ mean, none }: PoissonConstants, rng: Rng): number {
  let left = rng.float();
  let share = none;
  let value = 0;
  while (left >= share && share > 0) {
    left -= share;
    value++;
    share *= mean / value;
  }
  return value;
}

/** Transformed rejection with one uniform number for four draws in five (PTRD). */
function largePoisson({ mean, logMean, a, b, scale, squeeze }: PoissonConstants, rng: Rng): number {
  for (;;) {
    let v = rng.float();
    let u = v / squeeze - 0.43;
    if (u <= 0.43) return Math.floor(((2 * a) / (0.5 - Math.abs(u)) + b) * u + mean + 0.445);
    if (v >= squeeze) u = rng.float() - 0.5;
    else {
      u -= 0.5;
      u = (u < 0 ? -0.5 : 0.5) - u;
      v = rng.float() * squeeze;
    }
    const rest = 0.5 - Math.abs(u);
    if (rest < 0.013 && v > rest) continue;
    const value = Math.floor(((2 * a) / rest + b) * u + mean + 0.445);
    const height = (v * scale) / (a / (rest * rest) + b);
    if (value >= 0 && Math.log(height) <= value * logMean - mean - gammaln(value + 1)) return value;
  }
}

/** Each column of the table is a cell, cut where another cell fills it up: a draw is one look-up. */
function aliasDraw(counts: Float64Array, sum: number): (rng: Rng) => number {
  const size = counts.length;
  const cut = counts.map((count) => (count / sum) * size);
  const other = Uint32Array.from({ length: size }, (_, cell) => cell);
  const low: number[] = [];
  const high: number[] = [];
  cut.forEach((share, cell) => {
    (share < 1 ? low : high).push(cell);
  });
  while (low.length > 0 && high.length > 0) {
    const [short, long] = [low.pop() ?? 0, high[high.length - 1]];
    other[short] = long;
    cut[long] -= 1 - cut[short];
    if (cut[long] < 1) low.push(high.pop() ?? 0);
  }
  // What rounding leaves over fills its own column.
  for (const cell of [...low, ...high]) cut[cell] = 1;
  return (rng) => {
    const at = rng.float() * size;
    const column = Math.floor(at);
    return at - column < cut[column] ? column : other[column];
  };
}
