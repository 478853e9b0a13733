import { commandLineOf, isRunning, parentOf } from "./running-process.mjs";

/**
 * npm starts us through a shell, and neither passes on the signal that ends it: then their end is the signal.
 * @returns {number[]} the processes that must live as long as we do
 */
function npmAbove() {
  if (!process.env.npm_lifecycle_event) return [];
  const parent = process.ppid;
  // Some shells become the program they run: then our parent is npm itself.
  return /^\S*sh -c/.test(commandLineOf(parent) ?? "") ? [parent, parentOf(parent)] : [parent];
}

/** Aborted when told to end. Another signal changes nothing: Ctrl-C often arrives twice, from the terminal and from npm. */
export function stopSignal() {
  const stop = new AbortController();
  // Whoever read our output may end before us; that must not keep us from stopping the rest in order.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop.abort());
  const watched = npmAbove().filter((pid) => pid > 1);
  const watch = setInterval(() => {
    if (!watched.every(isRunning)) stop.abort();
  }, 300);
  watch.unref();
  return stop.signal;
}
