import type { Rng } from "@/lib/stats/random/rng";
import type { WildForm } from "./wild-form";

/** Webb's six-point distribution: mean 0, variance 1, and 6^G different rounds from G clusters. */
const WEBB = Float64Array.of(-Math.sqrt(1.5), -1, -Math.sqrt(0.5), Math.sqrt(0.5), 1, Math.sqrt(1.5));

/**
 * Rounds of a wild bootstrap as functions of the tested shift m, so that all shifts share the weights:
 * δ = mean − slope·m, and for each form a sum of squares constant + linear·m + square·m², three coefficients a round.
 */
export interface WildRounds {
  rounds: number;
  mean: Float64Array;
  slope: Float64Array;
  squares: { factor: number; coefficients: Float64Array }[];
}

/** `y` and `n` are each group's sum of centred scores and number of votes. */
export function wildRounds(forms: WildForm[], y: Float64Array, n: Float64Array, rng: Rng, rounds: number): WildRounds {
  const total = n.reduce((sum, size) => sum + size, 0);
  const squares = forms.map(({ factor }) => ({ factor, coefficients: new Float64Array(3 * rounds) }));
  const drawn: WildRounds = { rounds, mean: new Float64Array(rounds), slope: new Float64Array(rounds), squares };
  const weights = new Float64Array(y.length);
  for (let round = 0; round < rounds; round++) {
    for (let group = 0; group < weights.length; group++) weights[group] = WEBB[rng.int(6)];
    const mean = dot(weights, y) / total;
    const slope = dot(weights, n) / total;
    drawn.mean[round] = mean;
    drawn.slope[round] = slope;
    for (let i = 0; i < forms.length; i++) {
      const form = forms[i];
      const fy = dot(weights, form.y);
      const fn = dot(weights, form.n);
      const { coefficients } = squares[i];
      const place = 3 * round;
      coefficients[place] = quadraticForm(form.yy, weights) - 2 * mean * fy + mean * mean * form.squares;
      coefficients[place + 1] =
        2 * (mean * fn + slope * fy - mean * slope * form.squares - quadraticForm(form.yn, weights));
      coefficients[place + 2] = quadraticForm(form.nn, weights) - 2 * slope * fn + slope * slope * form.squares;
    }
  }
  return drawn;
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += left[i] * right[i];
  return sum;
}

function quadraticForm(matrix: Float64Array, weights: Float64Array): number {
  const size = weights.length;
  let sum = 0;
  for (let g = 0, entry = 0; g < size; g++) {
    let row = 0;
    for (let h = 0; h < size; h++) row += matrix[entry++] * weights[h];
    sum += weights[g] * row;
  }
  return sum;
}
