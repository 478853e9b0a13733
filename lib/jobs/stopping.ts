import "server-only";

const shared: typeof globalThis & { evenhandStopping?: AbortController } = globalThis;
shared.evenhandStopping ??= new AbortController();

/** Aborted when this process was asked to end: long jobs hand back what they have not begun. */
export const stopping: AbortSignal = shared.evenhandStopping.signal;

export function beginStopping(): void {
  shared.evenhandStopping?.abort(new Error("the process is ending"));
}
