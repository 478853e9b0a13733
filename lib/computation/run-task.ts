import "server-only";
import { computationPool } from "./pool";
import type { AnswerOf, InputOf, RunOptions } from "./start-pool";
import type { Tasks } from "./tasks";

/** Does one named piece of work in a worker thread, so that this one stays free for requests. */
export function runTask<Name extends keyof Tasks>(
  name: Name,
  input: InputOf<Tasks, Name>,
  options?: RunOptions,
): Promise<AnswerOf<Tasks, Name>> {
  return computationPool().run(name, input, options);
}
