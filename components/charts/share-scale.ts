import { scaleLinear } from "d3-scale";

export interface Interval {
  low: number;
  high: number;
}

const reaches = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5];

/** The narrowest round range with 50 % in its middle that shows every interval whole: comparable rows, an honest middle. */
export function shareDomain(intervals: readonly Interval[]): Interval {
  const needed = Math.max(0, ...intervals.flatMap(({ low, high }) => [0.5 - low, high - 0.5]));
  // The step beyond the needed one leaves air at the ends; 0 and 1 are as far as a share goes.
  const reach = reaches.find((step) => step >= needed + 0.005) ?? 0.5;
  return { low: 0.5 - reach, high: 0.5 + reach };
}

/** Position of a share on the axis, in percent of its width. */
export function shareScale({ low, high }: Interval): (share: number) => number {
  return scaleLinear().domain([low, high]).range([0, 100]).clamp(true);
}

/** Ends, middle, and halfway between where that is a whole percent. */
export function shareTicks({ low, high }: Interval): number[] {
  const quarter = (high - low) / 4;
  const whole = Number.isInteger(Math.round(quarter * 1e6) / 1e4);
  return whole ? [low, low + quarter, 0.5, high - quarter, high] : [low, 0.5, high];
}
