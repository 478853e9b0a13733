/** Numbers that all rounds of a bootstrap may read: about half a second. */
const BUDGET = 4e8;

/** Rounds for so many prompts with so many sums each: 2,000 up to thousands of prompts, never below 500. */
export function bootstrapRounds(prompts: number, sums: number): number {
  return Math.round(Math.min(2000, Math.max(500, BUDGET / (Math.max(1, prompts) * sums))));
}
