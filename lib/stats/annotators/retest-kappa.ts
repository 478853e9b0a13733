import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import type { BothBadChoice } from "@/lib/stats/judgments/both-bad";
import { type Judgments, OUTCOME_BOTH_BAD, OUTCOME_CATEGORIES, OUTCOME_TIE } from "@/lib/stats/judgments/judgments";
import type { RetestPairs } from "./retest-pairs";

export interface RetestKappa {
  kappa: number;
  interval: Estimate<Interval>;
}

const MIRRORED = [2, 1, 0, 3];
const CELLS = OUTCOME_CATEGORIES * OUTCOME_CATEGORIES;
/** Fewer prompts than this give no idea of how prompts vary. */
const FEWEST_CLUSTERS = 5;

/**
 * Cohen's kappa between first and second answers, (p_o − p_e) / (1 − p_e), n counting re-tests. Each re-test enters as seen from a and as seen from b,
 * so that which system is called a has no part in the agreement expected by chance. One answer only: "no_variation". The interval is a jackknife
 * over prompts with t on prompts − 1 degrees of freedom, cut to [−1, 1]; fewer than 5 prompts have none.
 * Sources: Cohen (1960), Educational and Psychological Measurement 20, 37–46; Tukey (1958), Annals of Mathematical Statistics 29, 614.
 */
export function retestKappa(
  judgments: Judgments,
  { first, again }: RetestPairs,
  { level = 0.95, bothBadAsTie = false }: BothBadChoice & { level?: number } = {},
): Estimate<RetestKappa> {
  const n = first.length;
  if (n === 0) return undefinedFor("no_retests", 0);
  const codeOf = (row: number) =>
    bothBadAsTie && judgments.outcome[row] === OUTCOME_BOTH_BAD ? OUTCOME_TIE : judgments.outcome[row];
  const all = new Float64Array(CELLS);
  const byCluster = new Map<number, Float64Array>();
  for (let i = 0; i < n; i++) {
    const cluster = judgments.cluster[first[i]];
    const table = byCluster.get(cluster) ?? new Float64Array(CELLS);
    byCluster.set(cluster, table);
    const [x, y] = [codeOf(first[i]), codeOf(again[i])];
    for (const cell of [x * OUTCOME_CATEGORIES + y, MIRRORED[x] * OUTCOME_CATEGORIES + MIRRORED[y]]) {
      table[cell]++;
      all[cell]++;
    }
  }
  const kappa = kappaOf(all);
  if (kappa === null) return undefinedFor("no_variation", n);
  const without = [...byCluster.values()].map((table) => kappaOf(all.map((count, cell) => count - table[cell])));
  return {
    ok: true,
    value: { kappa, interval: jackknifeInterval(kappa, without, level) },
    n,
    method: "Cohen's kappa of first and second answers",
  };
}

function kappaOf(table: Float64Array): number | null {
  const [rows, columns] = [new Float64Array(OUTCOME_CATEGORIES), new Float64Array(OUTCOME_CATEGORIES)];
  let [total, equal, chance] = [0, 0, 0];
  table.forEach((count, cell) => {
    const [row, column] = [Math.floor(cell / OUTCOME_CATEGORIES), cell % OUTCOME_CATEGORIES];
    rows[row] += count;
    columns[column] += count;
    total += count;
    if (row === column) equal += count;
  });
  for (let k = 0; k < OUTCOME_CATEGORIES; k++) chance += rows[k] * columns[k];
  // All in whole numbers, so that "no chance of disagreement" is met exactly.
  const room = total * total - chance;
  return room === 0 ? null : (total * equal - chance) / room;
}

function jackknifeInterval(kappa: number, without: (number | null)[], level: number): Estimate<Interval> {
  const groups = without.length;
  if (groups < FEWEST_CLUSTERS) return undefinedFor("too_few_clusters", groups);
  const values = without.filter((value) => value !== null);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (values.length < groups || squares < 1e-20) return undefinedFor("no_variation", groups);
  const half = tQuantile((1 + level) / 2, groups - 1) * Math.sqrt(((groups - 1) / groups) * squares);
  const value = { low: Math.max(-1, kappa - half), high: Math.min(1, kappa + half), level };
  return { ok: true, value, n: groups, method: "jackknife over prompts" };
}
