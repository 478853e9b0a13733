import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { type Estimate, undefinedFor } from "@/lib/stats/estimate";

/**
 * Whether two raters of the same items use a, tie and b equally often (Stuart-Maxwell): chi-squared of the differences between the margins of
 * their 3 × 3 table (row-major, rows the first rater's answers), two degrees of freedom; one where an answer takes no part in the
 * differences, which is McNemar's test without correction. n counts items; no item off the diagonal: "no_differences".
 * Sources: Stuart (1955), Biometrika 42, 412–416; Maxwell (1970), British J. Psychiatry 116, 651–655; for three answers Fleiss and Everitt (1971),
 * British J. Mathematical and Statistical Psychology 24, 117–123.
 */
export function marginalHomogeneityTest(
  table: ArrayLike<number>,
): Estimate<{ statistic: number; degreesOfFreedom: number; p: number }> {
  const n = Array.from(table).reduce((sum, count) => sum + count, 0);
  if (n === 0) return undefinedFor("no_overlap", n);
  const [ab, ac, bc] = [table[1] - table[3], table[2] - table[6], table[5] - table[7]];
  const [abSize, acSize, bcSize] = [table[1] + table[3], table[2] + table[6], table[5] + table[7]];
  const size = abSize + acSize + bcSize;
  if (size === 0) return undefinedFor("no_differences", n);
  const joint = abSize * acSize + abSize * bcSize + acSize * bcSize;
  const method = "Stuart-Maxwell";
  if (joint === 0) {
    const apart = Math.abs(ab + ac + bc);
    const value = {
      statistic: apart ** 2 / size,
      degreesOfFreedom: 1,
      p: 2 * normalCdf(-apart / Math.sqrt(size), 0, 1),
    };
    return { ok: true, value, n, method };
  }
  // Row sum less column sum of a, tie and b, each weighed by what the other two share.
  const statistic = (bcSize * (ab + ac) ** 2 + acSize * (bc - ab) ** 2 + abSize * (ac + bc) ** 2) / joint;
  return { ok: true, value: { statistic, degreesOfFreedom: 2, p: Math.exp(-statistic / 2) }, n, method };
}
