import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { scoreVariance } from "./score-variance";
import { poolShape, relativeVariance, type StudyPool } from "./study-pool";

/**
 * Standard error that a win rate will have after this many votes on its pair, spread evenly over annotators and prompts, at an expected
 * win rate (one half: the widest): √(variance of one vote × design effect / votes), design effect of both axes as in design-effect.ts.
 * n counts votes. Reasons: "impossible_plan", also for more votes than annotators × prompts; "no_judgments" for none.
 * Source: Kish (1965), Survey Sampling, section 5.4.
 */
export function plannedError(pool: StudyPool, votes: number, rate = 0.5): Estimate<number> {
  const shape = poolShape(pool);
  if (votes === 0) return undefinedFor("no_judgments", 0);
  if (!shape || !(votes >= 1 && votes <= shape.mostVotes) || votes === Number.POSITIVE_INFINITY) {
    return undefinedFor("impossible_plan", 0);
  }
  const variance = scoreVariance(rate, shape.ties);
  if (!variance.ok) return variance;
  const value = Math.sqrt(variance.value * relativeVariance(shape, votes));
  return { ok: true, value, n: votes, method: method(shape.scope) };
}

function method(scope: string): string {
  return scope === "" ? "planned standard error" : `planned standard error, ${scope}`;
}
