import "server-only";
import { type Pool, startPool } from "./start-pool";
import type { Tasks } from "./tasks";
import { workerFile } from "./worker-file";

// Next may evaluate this module once per bundle: the pool is one per process all the same.
const shared: typeof globalThis & { evenhandComputation?: Pool<Tasks> } = globalThis;

/** No thread runs before the first task. Threads end with the process, which waits for the answers under way. */
export function computationPool(): Pool<Tasks> {
  shared.evenhandComputation ??= startPool<Tasks>(workerFile());
  return shared.evenhandComputation;
}

export async function closeComputationPool(): Promise<void> {
  const open = shared.evenhandComputation;
  shared.evenhandComputation = undefined;
  await open?.close();
}
