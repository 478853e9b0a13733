import type { Exclusively } from "./exclusively";
import type { Deed, UnsentStore } from "./unsent-store";

export const skip = (id: string): Deed => ({ id, assignmentId: `pair-${id}`, kind: "skip" });
export const undo = (id: string, assignmentId: string): Deed => ({ id, assignmentId, kind: "undo" });

export type SharedStore = UnsentStore & { kept: Map<string, Deed>; full: boolean };

/** A store that answers later, as a browser's does. */
export function aSharedStore(left: Deed[] = []): SharedStore {
  const kept = new Map(left.map((deed) => [deed.id, deed]));
  const later = () => new Promise((resolve) => setTimeout(resolve, 1));
  const store: SharedStore = {
    kept,
    full: false,
    async load() {
      await later();
      return [...kept.values()];
    },
    async keep(deed) {
      await later();
      if (store.full) return false;
      if (!kept.has(deed.id)) kept.set(deed.id, deed);
      return true;
    },
    async drop(id) {
      await later();
      kept.delete(id);
    },
    async rename(old, assignmentId) {
      await later();
      for (const [id, deed] of kept) if (deed.assignmentId === old) kept.set(id, { ...deed, assignmentId });
    },
  };
  return store;
}

/** One at a time, as Web Locks do it. */
export function aTurnstile(): Exclusively {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
}
