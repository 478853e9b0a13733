import normalDistribution from "@stdlib/stats-base-dists-normal-cdf";
import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { agreementOf, type CategoryChoice } from "./agreement-measure";
import { chanceCorrected } from "./chance-corrected";
import type { RatingTable } from "./rating-table";

export interface NullTest {
  /** Standard error if all agreement were chance. */
  standardError: number;
  z: number;
  /** Two-sided. */
  p: number;
}

/**
 * Whether Fleiss' kappa (unweighted) differs from what chance gives, each unit having the same number m ≥ 2 of ratings; n counts units.
 * With shares p of the categories and q = 1 − p: SE² = 2 ((Σ pq)² − Σ pq(q − p)) / (n m (m − 1) (Σ pq)²).
 * Source: Fleiss, Nee, Landis (1979), Psychological Bulletin 86, 974–977.
 */
export function fleissNullTest(table: RatingTable, { categories }: CategoryChoice): Estimate<NullTest> {
  const kappa = agreementOf(table, chanceCorrected({ coefficient: "fleiss", categories }));
  if (!kappa.ok) return kappa;
  const totals = categories.map(() => 0);
  let [size, units] = [0, 0];
  for (let unit = 0; unit < table.units; unit++) {
    const row = categories.map((category) => table.counts[unit * table.columns + category]);
    const ratings = row.reduce((sum, count) => sum + count, 0);
    if (ratings === 0) continue;
    if (size > 0 && ratings !== size) return undefinedFor("unequal_numbers", kappa.n);
    size = ratings;
    units++;
    row.forEach((count, k) => {
      totals[k] += count;
    });
  }
  const pairs = units * size * (size - 1);
  const shares = totals.map((total) => total / (units * size));
  const spread = shares.reduce((sum, p) => sum + p * (1 - p), 0);
  const skew = shares.reduce((sum, p) => sum + p * (1 - p) * (1 - 2 * p), 0);
  const variance = (2 * (spread * spread - skew)) / (pairs * spread * spread);
  if (!(variance > 0)) return undefinedFor("no_variation", kappa.n);
  const standardError = Math.sqrt(variance);
  const z = kappa.value / standardError;
  const p = 2 * normalDistribution(-Math.abs(z), 0, 1);
  return { ok: true, value: { standardError, z, p }, n: kappa.n, method: "Fleiss' kappa against chance" };
}
