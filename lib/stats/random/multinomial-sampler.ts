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
  const poisson = poissonDraws(counts.map((count) => (sum > 0 ? (mean * count) / sum : 0)));
  const single = aliasDraw(counts, sum);
  return (rng, into) => {
    let drawn: number;
    do drawn = poisson(rng, into);
    while (drawn > total);
    for (; drawn < total; drawn++) into[single(rng)]++;
  };
}

/** Numbers that a mean's draws begin with, side by side in memory. */
const CONSTANTS = 8;

/** Draws all counts into the array given and returns their sum: small means by inversion, others by rejection. */
function poissonDraws(means: Float64Array): (rng: Rng, into: Float64Array) => number {
  const constants = new Float64Array(means.length * CONSTANTS);
  means.forEach((mean, cell) => {
    const b = 0.931 + 2.53 * Math.sqrt(mean);
    const a = -0.059 + 0.02483 * b;
    const scale = 1.1239 + 1.1328 / (b - 3.4);
    const squeeze = 0.9277 - 3.6224 / (b - 2);
    constants.set([mean, 2 * a, b, 1 / squeeze, squeeze, scale, Math.log(mean), Math.exp(-mean)], cell * CONSTANTS);
  });
  return (rng, into) => {
    let drawn = 0;
    for (let at = 0, cell = 0; at < constants.length; at += CONSTANTS, cell++) {
      const mean = constants[at];
      let value: number;
      if (mean < 10) value = smallPoisson(mean, constants[at + 7], rng);
      else {
        // Four draws of five end here, with one uniform number.
        const v = rng.float();
        const u = v * constants[at + 3] - 0.43;
        if (u <= 0.43) {
          value = Math.floor((constants[at + 1] / (0.5 - Math.abs(u)) + constants[at + 2]) * u + mean + 0.445);
        } else value = rejectedPoisson(constants, at, v, rng);
      }
      into[cell] = value;
      drawn += value;
    }
    return drawn;
  };
}

/** Inversion, step by step from 0. */
function smallPoisson(mean: number, none: number, rng: Rng): number {
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

/** Transformed rejection with squeeze (PTRD), from a first uniform number that the squeeze did not take. */
function rejectedPoisson(constants: Float64Array, at: number, first: number, rng: Rng): number {
  const mean = constants[at];
  const twiceA = constants[at + 1];
  const b = constants[at + 2];
  const squeeze = constants[at + 4];
  for (let v = first; ; v = rng.float()) {
    let u = v * constants[at + 3] - 0.43;
    if (u <= 0.43) return Math.floor((twiceA / (0.5 - Math.abs(u)) + b) * u + mean + 0.445);
    if (v >= squeeze) u = rng.float() - 0.5;
    else {
      u -= 0.5;
      u = (u < 0 ? -0.5 : 0.5) - u;
      v = rng.float() * squeeze;
    }
    const rest = 0.5 - Math.abs(u);
    if (rest < 0.013 && v > rest) continue;
    const value = Math.floor((twiceA / rest + b) * u + mean + 0.445);
    const height = (v * constants[at + 5]) / (twiceA / 2 / (rest * rest) + b);
    if (value >= 0 && Math.log(height) <= value * constants[at + 6] - mean - logFactorial(value)) return value;
  }
}

const knownFactorials = new Float64Array(4096);

function logFactorial(value: number): number {
  if (value >= knownFactorials.length) return gammaln(value + 1);
  if (knownFactorials[value] === 0) knownFactorials[value] = gammaln(value + 1);
  return knownFactorials[value];
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
