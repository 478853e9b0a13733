/** Tasks for tests of the pool. */
const tasks = {
  sum: (values: Float64Array) => values.reduce((sum, value) => sum + value, 0),
  mark: (shared: Uint32Array) => Atomics.add(shared, 0, 1),
  fail: (reason: string) => {
    throw new RangeError(reason);
  },
  spin: () => {
    for (;;);
  },
  hoard: () => {
    const hoard: unknown[] = [];
    for (;;) hoard.push(Array.from({ length: 1000 }, (_, index) => ({ index })));
  },
  exit: () => process.exit(3),
};
export type SampleTasks = typeof tasks;

export function perform({ name, input }: { name: keyof SampleTasks; input: never }): unknown {
  return tasks[name](input);
}
