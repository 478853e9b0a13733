import tCdf from "@stdlib/stats-base-dists-t-cdf";
import { largest } from "./influence-variance";

/**
 * The weight λ that makes Σ over prompts (y − λ d)² least, cut to [0, 1]: y a prompt's sum of centred votes over n, d that of its centred verdicts on votes over n
 * minus elsewhere over N. `isShown`: the two go together beyond what chance gives (t test of their correlation over prompts with votes, 5 %), so that λ is
 * not fitted to noise. null where the judge does not vary between prompts.
 */
export function judgeWeight(
  votes: { cluster: ArrayLike<number>; y: Float64Array; f: Float64Array },
  elsewhere: { cluster: ArrayLike<number>; f: Float64Array },
): { lambda: number; isShown: boolean } | null {
  const prompts = 1 + Math.max(largest(votes.cluster), largest(elsewhere.cluster));
  const [y, d, isVoted] = [new Float64Array(prompts), new Float64Array(prompts), new Uint8Array(prompts)];
  for (let row = 0; row < votes.y.length; row++) {
    y[votes.cluster[row]] += votes.y[row];
    d[votes.cluster[row]] += votes.f[row];
    isVoted[votes.cluster[row]] = 1;
  }
  const isShown = goTogether(y, d, isVoted);
  for (let row = 0; row < elsewhere.f.length; row++) d[elsewhere.cluster[row]] -= elsewhere.f[row];
  let [cross, square] = [0, 0];
  for (let prompt = 0; prompt < prompts; prompt++) {
    cross += y[prompt] * d[prompt];
    square += d[prompt] * d[prompt];
  }
  if (square < 1e-20) return null;
  return { lambda: Math.max(0, Math.min(1, cross / square)), isShown };
}

function goTogether(y: Float64Array, d: Float64Array, isVoted: Uint8Array): boolean {
  let [n, yy, dd, yd] = [0, 0, 0, 0];
  for (let prompt = 0; prompt < y.length; prompt++) {
    n += isVoted[prompt];
    yy += y[prompt] * y[prompt];
    dd += d[prompt] * d[prompt];
    yd += y[prompt] * d[prompt];
  }
  if (n < 3 || yy * dd === 0 || yd <= 0) return false;
  const squared = Math.min(1, (yd * yd) / (yy * dd));
  return squared === 1 || tCdf(-Math.sqrt((squared * (n - 2)) / (1 - squared)), n - 2) < 0.025;
}
