import { type Tasks, tasks } from "./tasks";

/** What a worker thread runs: this file, bundled beside the built server, or as it is through tsx. */
export function perform<Name extends keyof Tasks>({ name, input }: { name: Name; input: Parameters<Tasks[Name]>[0] }) {
  return tasks[name](input);
}
