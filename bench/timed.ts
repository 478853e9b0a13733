import { median } from "./quantiles";

/** Milliseconds that the work takes by the clock: the median of so many runs, after as many as the compiler wants. */
export function clockTime(work: () => unknown, runs = 7): Promise<number> {
  return medianOf(work, runs, () => performance.now());
}

/** The same in processor time of this process, its collector and compiler included: other programs do not count. */
export function processorTime(work: () => unknown, runs = 7): Promise<number> {
  return medianOf(work, runs, () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  });
}

async function medianOf(work: () => unknown, runs: number, now: () => number): Promise<number> {
  for (const until = performance.now() + 1000; performance.now() < until; ) await work();
  const took: number[] = [];
  for (let run = 0; run < runs; run++) {
    const begun = now();
    await work();
    took.push(now() - begun);
  }
  return median(took);
}
