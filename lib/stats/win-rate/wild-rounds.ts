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

/** Weights of rounds, groups side by side: rounds × groups. */
export function wildWeights(groups: number, rounds: number, rng: Rng): Float64Array {
  return Float64Array.from({ length: groups * rounds }, () => WEBB[rng.int(6)]);
}

/** `y` and `n` are each group's sum of centred scores and number of votes; `weights` those of wildWeights. */
export function wildRounds(forms: WildForm[], y: Float64Array, n: Float64Array, weights: Float64Array): WildRounds {
  const groups = y.length;
  const rounds = weights.length / groups;
  const total = n.reduce((sum, size) => sum + size, 0);
  const squares = forms.map(({ factor }) => ({ factor, coefficients: new Float64Array(3 * rounds) }));
  const drawn: WildRounds = { rounds, mean: new Float64Array(rounds), slope: new Float64Array(rounds), squares };
  for (let round = 0; round < rounds; round++) {
    const own = weights.subarray(round * groups, (round + 1) * groups);
    const mean = dot(own, y) / total;
    const slope = dot(own, n) / total;
    drawn.mean[round] = mean;
    drawn.slope[round] = slope;
    for (let i = 0; i < forms.length; i++) {
      const form = forms[i];
      const fy = dot(own, form.y);
      const fn = dot(own, form.n);
      const { coefficients } = squares[i];
      const place = 3 * round;
      addForms(form, own, coefficients, place);
      coefficients[place] += mean * mean * form.squares - 2 * mean * fy;
      coefficients[place + 1] = 2 * (mean * fn + slope * fy - mean * slope * form.squares - coefficients[place + 1]);
      coefficients[place + 2] += slope * slope * form.squares - 2 * slope * fn;
    }
  }
  return drawn;
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += left[i] * right[i];
  return sum;
}

/** Adds wᵀ(yy)w, wᵀ(yn)w and wᵀ(nn)w, off the diagonal once for both sides. */
function addForms({ yy, yn, nn, isDiagonal }: WildForm, weights: Float64Array, to: Float64Array, place: number): void {
  const size = weights.length;
  let [squareY, cross, squareN] = [0, 0, 0];
  for (let g = 0; g < size; g++) {
    const row = g * size;
    const own = weights[g];
    const both = own * own;
    squareY += both * yy[row + g];
    cross += both * yn[row + g];
    squareN += both * nn[row + g];
    if (isDiagonal) continue;
    const twice = 2 * own;
    for (let h = 0; h < g; h++) {
      const product = twice * weights[h];
      squareY += product * yy[row + h];
      cross += product * yn[row + h];
      squareN += product * nn[row + h];
    }
  }
  to[place] += squareY;
  to[place + 1] += cross;
  to[place + 2] += squareN;
}
