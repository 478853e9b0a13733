import normalDistribution from "@stdlib/stats-base-dists-normal-cdf";
import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { categoryWeights } from "./category-weights";
import type { NullTest } from "./fleiss-null-test";
import {
  type Confusion,
  pairChance,
  sharesOf,
  type TwoRaterAgreement,
  type TwoRaterOptions,
  twoRaterCoefficient,
} from "./two-rater-coefficient";

/**
 * Cohen's kappa of two raters with its non-null standard error; n counts units both rated, `no_variation` where both used one category
 * only. Weighted for ordered categories, where "both bad" has no place.
 * Sources: Cohen (1960), Educ. Psychol. Meas. 20, 37–46; Cohen (1968), Psychological Bulletin 70, 213–220.
 */
export function cohenKappa(confusion: Confusion, options: TwoRaterOptions = {}): Estimate<TwoRaterAgreement> {
  return twoRaterCoefficient(confusion, "cohen", options);
}

/**
 * Whether Cohen's kappa differs from what chance gives. Null variance: (Σ p_k· p_·l (w_kl − (u_k + v_l))² − p_e²) / (n (1 − p_e)²), u and v
 * as for the coefficient. Where one rater never varies it is 0 and there is nothing to test: "no_variation".
 * Source: Fleiss, Cohen, Everitt (1969), Psychological Bulletin 72, 323–327.
 */
export function cohenNullTest(confusion: Confusion, { weights = "none" }: TwoRaterOptions = {}): Estimate<NullTest> {
  const kappa = cohenKappa(confusion, { weights });
  if (!kappa.ok) return kappa;
  const { size } = confusion;
  const matrix = categoryWeights(weights, size);
  const { n, rows, columns } = sharesOf(confusion);
  const chance = pairChance("cohen", matrix, rows, columns);
  const varied = [rows, columns].every((shares) => shares.filter((share) => share > 0).length > 1);
  if (chance === null || !varied) return undefinedFor("no_variation", n);
  let variance = 0;
  for (let cell = 0; cell < matrix.length; cell++) {
    const [k, l] = [Math.floor(cell / size), cell % size];
    // Centred on its mean −p_e, so that nothing cancels.
    const part = matrix[cell] - chance.first[k] - chance.second[l] + chance.expected;
    variance += (rows[k] * columns[l] * part * part) / n;
  }
  if (!(variance > 0)) return undefinedFor("no_variation", n);
  const standardError = Math.sqrt(variance) / (1 - chance.expected);
  const z = kappa.value.coefficient / standardError;
  const p = 2 * normalDistribution(-Math.abs(z), 0, 1);
  return { ok: true, value: { standardError, z, p }, n, method: "Cohen's kappa against chance" };
}
