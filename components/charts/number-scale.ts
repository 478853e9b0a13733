import { scaleLinear } from "d3-scale";
import type { Interval } from "./share-scale";

/** The narrowest round range with zero in its middle that shows every interval whole. */
export function centredDomain(intervals: readonly Interval[]): Interval {
  const needed = Math.max(0, ...intervals.flatMap(({ low, high }) => [-low, high]));
  const [low, high] = scaleLinear()
    .domain(needed > 0 ? [-needed * 1.02, needed * 1.02] : [-1, 1])
    .nice(6)
    .domain();
  return { low, high };
}

/** Round numbers within the range, ends and zero among them. */
export function numberTicks({ high }: Interval): number[] {
  return [-high, -high / 2, 0, high / 2, high];
}
