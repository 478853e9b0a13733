import tCdf from "@stdlib/stats-base-dists-t-cdf";

/**
 * The weight λ that makes Σ over prompts (y − λ d)² least, cut to [0, 1]: y a prompt's sum of centred votes over n, d that of its centred verdicts on votes over n
 * minus elsewhere over N. `isShown`: the two go together beyond what chance gives (t test of their correlation over prompts with votes, 5 %), so that λ is
 * not fitted to noise. null where the judge does not vary between prompts.
 */
export function judgeWeight(
  votes: { cluster: ArrayLike<number>; y: Float64Array; f: Float64Array },
  elsewhere: { cluster: ArrayLike<number>; f: Float64Array },
): { lambda: number; isShown: boolean } | null {
  const sums = new Map<number, { y: number; d: number }>();
  const sumOf = (cluster: number) => {
    const sum = sums.get(cluster) ?? { y: 0, d: 0 };
    sums.set(cluster, sum);
    return sum;
  };
  for (let row = 0; row < votes.y.length; row++) {
    const sum = sumOf(votes.cluster[row]);
    sum.y += votes.y[row];
    sum.d += votes.f[row];
  }
  const voted = [...sums.values()].map((sum) => ({ ...sum }));
  for (let row = 0; row < elsewhere.f.length; row++) sumOf(elsewhere.cluster[row]).d -= elsewhere.f[row];
  const [cross, square] = [...sums.values()].reduce(([yd, dd], { y, d }) => [yd + y * d, dd + d * d], [0, 0]);
  if (square < 1e-20) return null;
  return { lambda: Math.max(0, Math.min(1, cross / square)), isShown: goTogether(voted) };
}

function goTogether(prompts: { y: number; d: number }[]): boolean {
  const n = prompts.length;
  const [yy, dd, yd] = prompts.reduce((s, { y, d }) => [s[0] + y * y, s[1] + d * d, s[2] + y * d], [0, 0, 0]);
  if (n < 3 || yy * dd === 0 || yd <= 0) return false;
  const squared = Math.min(1, (yd * yd) / (yy * dd));
  return squared === 1 || tCdf(-Math.sqrt((squared * (n - 2)) / (1 - squared)), n - 2) < 0.025;
}
