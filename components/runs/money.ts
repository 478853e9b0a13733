import type { RunProgress } from "@/lib/runs/schema";

/** Small sums keep two digits that say something. */
export function money(sum: number): string {
  return sum === 0 || sum >= 0.1 ? sum.toFixed(2) : sum.toPrecision(2);
}

/** A run that would stop again at once. */
export function isSpent({ cost, budget }: Pick<RunProgress, "cost" | "budget">): boolean {
  return budget !== null && cost !== null && cost >= budget;
}
