import type { Interval } from "@/lib/stats/estimate";
import { symmetricReach } from "./reach";
import { type ContrastOptions, logistic } from "./strength-contrasts";
import type { StrengthCovariance } from "./strengths";

export interface AverageWinProbability {
  value: number;
  interval: Interval;
}

/**
 * What each system's win rate, ties as half, would be against every other system equally often: the mean of 1/(1 + exp(θ_j − θ_i)) over the
 * others j. Intervals by the delta method on its log-odds. θ and its covariance (K × K, row-major, K ≥ 2).
 */
export function averageWinProbabilities(
  theta: Float64Array,
  covariance: StrengthCovariance,
  { level = 0.95, degreesOfFreedom, reachOf = symmetricReach(level, degreesOfFreedom) }: ContrastOptions = {},
): AverageWinProbability[] {
  const systems = theta.length;
  return Array.from(theta, (own, i) => {
    const slope = new Float64Array(systems);
    let [wins, losses] = [0, 0];
    theta.forEach((other, j) => {
      if (j === i) return;
      const [win, loss] = [logistic(own - other), logistic(other - own)];
      wins += win;
      losses += loss;
      slope[j] -= win * loss;
      slope[i] += win * loss;
    });
    let variance = 0;
    for (let j = 0; j < systems; j++) {
      for (let k = 0; k < systems; k++) variance += slope[j] * slope[k] * covariance[j * systems + k];
    }
    // Log-odds of the mean; its slope is that of the mean over p (1 − p), in sums over the others.
    const odds = Math.log(wins / losses);
    const steepness = (systems - 1) / (wins * losses);
    const error = Math.sqrt(Math.max(0, variance)) * steepness;
    const reach = Number.isFinite(error)
      ? reachOf(
          slope.map((entry) => entry * steepness),
          odds,
          error,
        )
      : { down: -Number.MAX_VALUE, up: Number.MAX_VALUE };
    const interval = { low: logistic(odds + reach.down), high: logistic(odds + reach.up), level };
    return { value: wins / (systems - 1), interval };
  });
}
