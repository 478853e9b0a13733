import type { InputOf } from "./start-pool";
import { type Tasks, tasks } from "./tasks";

/** What a worker thread runs: this file, bundled beside the built server, or as it is through tsx. */
export function perform<Name extends keyof Tasks>({
  name,
  input,
}: {
  name: Name;
  input: InputOf<Tasks, Name>;
}): unknown {
  // The pool sends each task its own input; over a table TypeScript asks for all of them at once.
  const task = tasks[name] as (input: InputOf<Tasks, Name>) => unknown;
  return task(input);
}
