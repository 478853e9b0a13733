export type Exclusively = <T>(work: () => Promise<T>) => Promise<T>;

const patienceMs = 30_000;

/**
 * Work under this name is done by one tab at a time, where the browser can do that (not on plain HTTP). A tab that hangs does not stop
 * the others for ever: the server does everything once anyway. `work` must not throw.
 */
export function exclusively(name: string): Exclusively {
  return async (work) => {
    const { locks } = navigator;
    if (!locks) return work();
    let begun = false;
    const begin = () => {
      begun = true;
      return work();
    };
    try {
      return await locks.request(name, { signal: AbortSignal.timeout(patienceMs) }, begin);
    } catch (error) {
      if (begun) throw error;
      return work();
    }
  };
}
