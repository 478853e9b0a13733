import "server-only";
import { computationPool } from "./pool";
import type { AnswerOf, InputOf, Pool, RunOptions, TaskTable } from "./start-pool";
import type { Tasks } from "./tasks";

/** Work in pieces, on as many threads as there are: the answers in the pieces' order, whatever thread was first. One that fails ends the others. */
export function runChunks<Name extends keyof Tasks>(
  name: Name,
  inputs: InputOf<Tasks, Name>[],
  options?: RunOptions,
): Promise<AnswerOf<Tasks, Name>[]> {
  return chunksOn(computationPool(), name, inputs, options);
}

export async function chunksOn<Table extends TaskTable, Name extends keyof Table & string>(
  pool: Pool<Table>,
  name: Name,
  inputs: InputOf<Table, Name>[],
  { signal, timeoutMs }: RunOptions = {},
): Promise<AnswerOf<Table, Name>[]> {
  const failed = new AbortController();
  const either = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal;
  try {
    return await Promise.all(inputs.map((input) => pool.run(name, input, { signal: either, timeoutMs })));
  } catch (error) {
    failed.abort(error);
    throw error;
  }
}
