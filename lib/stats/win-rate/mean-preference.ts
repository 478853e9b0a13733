import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { type Judgments, OUTCOME_A, OUTCOME_B, OUTCOME_BOTH_BAD, OUTCOME_TIE } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import { scoredCells } from "./cluster-cells";
import { intervalByRule } from "./interval-by-rule";
import { scoreInterval } from "./score-interval";
import type { WinRateInterval, WinRateIntervalOptions } from "./win-rate-interval";

export interface MeanPreference {
  /** From −1 (always b, with full strength) to 1 (always a). */
  mean: number;
  /** In the same unit. */
  interval: WinRateInterval;
}

/**
 * Mean of graded votes for a: signed strength over the `steps` of the scale on each side (2 of five answers, 3 of seven), a tie 0. Where each
 * vote has full strength it is 2 · win rate − 1. It takes the steps as equally far apart. The interval follows the rule of the win rate's; votes taken
 * as independent have the score interval of a mean. "Both bad" stays out, or is a tie where chosen; so do decisive votes without a
 * strength or beyond the scale, and if there are no others, "not_graded". n counts votes that enter.
 * Sources: those of the interval: score-interval.ts and interval-rule.ts.
 */
export function meanPreference(
  judgments: Judgments,
  steps: number,
  rng: Rng,
  { level = 0.95, bothBadAsTie = false }: WinRateIntervalOptions = {},
): Estimate<MeanPreference> {
  const codes = new Uint8Array(judgments.length);
  const counts = new Uint32Array(STRENGTHS * 4);
  for (let row = 0; row < judgments.length; row++) {
    codes[row] = judgments.outcome[row] * STRENGTHS + Math.min(judgments.strength[row], STRENGTHS - 1);
    counts[codes[row]]++;
  }
  const scores = scoresOfCodes(steps, bothBadAsTie);
  const decisive = (code: number) => Math.floor(code / STRENGTHS) % 2 === 0;
  const has = (wanted: (code: number) => boolean) => counts.some((count, code) => count > 0 && wanted(code));
  if (has(decisive) && !has((code) => decisive(code) && scores[code] >= 0)) return undefinedFor("not_graded", 0);
  const cells = scoredCells(judgments, codes, scores);
  if (cells.n === 0) return undefinedFor("no_judgments", 0);
  const scale = Array.from({ length: 2 * steps + 1 }, (_, place) => place / (2 * steps));
  const given = scale.map((score) =>
    counts.reduce((sum, count, code) => sum + (scores[code] === score ? count : 0), 0),
  );
  const interval = intervalByRule(cells, rng, level, () => scoreInterval(scale, given, level));
  if (!interval.ok) return interval;
  const { low, high } = interval.value;
  const value = {
    mean: (2 * cells.total) / cells.n - 1,
    interval: { ...interval.value, low: 2 * low - 1, high: 2 * high - 1 },
  };
  return { ...interval, value };
}

/** Strengths 0 to 3, and one code for all beyond. */
const STRENGTHS = 5;

/** Score from 0 to 1 of each outcome and strength, -1 where the vote does not count. */
function scoresOfCodes(steps: number, bothBadAsTie: boolean): Float64Array {
  const scores = new Float64Array(STRENGTHS * 4).fill(-1);
  for (let strength = 0; strength < STRENGTHS; strength++) {
    scores[OUTCOME_TIE * STRENGTHS + strength] = 0.5;
    if (bothBadAsTie) scores[OUTCOME_BOTH_BAD * STRENGTHS + strength] = 0.5;
    if (strength === 0 || strength > steps) continue;
    scores[OUTCOME_A * STRENGTHS + strength] = (steps + strength) / (2 * steps);
    scores[OUTCOME_B * STRENGTHS + strength] = (steps - strength) / (2 * steps);
  }
  return scores;
}
