import "server-only";

/**
 * Next ends the process as soon as its last request is answered, and offers no place to wait in: an exit asked for meanwhile happens when `work` is
 * over, which must end by itself.
 */
export function holdExit(work: Promise<void>): void {
  const exit = process.exit;
  // The type says never: nothing after a call of exit may count on running, or on not running.
  process.exit = ((code) => {
    process.exit = exit;
    void work.finally(() => exit(code));
  }) as typeof process.exit;
  void work.finally(() => {
    process.exit = exit;
  });
}
