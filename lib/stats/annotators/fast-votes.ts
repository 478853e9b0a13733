import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { type Judgments, SECONDS_UNKNOWN } from "@/lib/stats/judgments/judgments";
import { wilsonInterval } from "@/lib/stats/win-rate/wilson-interval";

export interface FastVotes {
  fast: number;
  share: number;
  /** Wilson's. */
  interval: Interval;
}

/**
 * Per rater: the share of votes cast in less time than reading takes; n counts votes with a measured time. `shortestSeconds[row]` is the shortest plausible
 * time of that row's comparison (for example its words at 10 a second), so that a long pair asks for more than a short one.
 * Source of the interval: Wilson (1927), J. Am. Stat. Assoc. 22, 209–212.
 */
export function fastVotes(
  { length, rater, seconds }: Judgments,
  shortestSeconds: ArrayLike<number>,
  raters: number,
  level = 0.95,
): Estimate<FastVotes>[] {
  const [fast, all] = [new Uint32Array(raters), new Uint32Array(raters)];
  for (let row = 0; row < length; row++) {
    if (rater[row] >= raters || !(seconds[row] > SECONDS_UNKNOWN) || !Number.isFinite(seconds[row])) continue;
    all[rater[row]]++;
    if (seconds[row] < shortestSeconds[row]) fast[rater[row]]++;
  }
  return Array.from(all, (n, index): Estimate<FastVotes> => {
    const wilson = wilsonInterval(fast[index], n, level);
    if (!wilson.ok) return undefinedFor("no_judgments", 0);
    const value = { fast: fast[index], share: fast[index] / n, interval: wilson.value };
    return { ok: true, value, n, method: "votes faster than reading, Wilson" };
  });
}
