import { scaleLinear } from "d3-scale";

export interface PlotAxis {
  /** What it measures, with its unit. */
  name: string;
  low: number;
  high: number;
  ticks: readonly { at: number; label: string }[];
}

/** An axis from 0 to a round number that holds everything. */
export function axisFromZero(name: string, most: number, label: (at: number) => string, count = 5): PlotAxis {
  const scale = scaleLinear()
    .domain([0, most > 0 ? most : 1])
    .nice(count);
  const high = scale.domain()[1] ?? 1;
  return { name, low: 0, high, ticks: scale.ticks(count).map((at) => ({ at, label: label(at) })) };
}

/** An axis that ends where the values do, with ticks at round numbers. */
export function axisBetween(name: string, low: number, high: number, label: (at: number) => string): PlotAxis {
  const ticks = scaleLinear().domain([low, high]).ticks(5).filter(Number.isInteger);
  return { name, low, high: Math.max(high, low + 1), ticks: ticks.map((at) => ({ at, label: label(at) })) };
}

/** Where on the axis a value lies, 0 to 1 within its ends. */
export function place({ low, high }: PlotAxis): (value: number) => number {
  return (value) => (value - low) / (high - low);
}
