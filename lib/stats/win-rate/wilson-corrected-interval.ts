import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";

/**
 * Wilson's score interval with continuity correction: each limit is the score limit of successes moved by one half outwards. Wider than
 * Wilson's, close to the exact one. Trials are independent.
 * Source: Newcombe (1998), Statistics in Medicine 17, 857–872, method 4.
 */
export function wilsonCorrectedInterval(successes: number, n: number, level = 0.95): Estimate<Interval> {
  if (n === 0) return undefinedFor("no_judgments", n);
  const high = upperLimit((successes + 0.5) / n, n, level);
  const low = 1 - upperLimit((n - successes + 0.5) / n, n, level);
  return { ok: true, value: { low, high, level }, n, method: "Wilson, continuity-corrected" };
}

function upperLimit(share: number, n: number, level: number): number {
  if (share >= 1) return 1;
  const z = normalQuantile((1 + level) / 2, 0, 1);
  const halfSquare = (z * z) / (2 * n);
  return (share + halfSquare + z * Math.sqrt((share * (1 - share) + halfSquare / 2) / n)) / (1 + 2 * halfSquare);
}
