import { type Deed, isDeed, type UnsentStore } from "./unsent-store";

export type WebStore = { load: () => Deed[]; keep: (deed: Deed) => boolean; drop: (id: string) => void };

const digits = 15;

/**
 * Deeds in localStorage, an entry each, so that two tabs never overwrite each other. Entries sort by the time they were made, which never
 * falls, even when the clock is set back.
 */
export function webStore(storage: Storage | null, owner: string, now: () => number = Date.now): WebStore {
  const prefix = `evenhand.unsent.${owner}.`;
  const entries = () =>
    Object.keys(storage ?? {})
      .filter((name) => name.startsWith(prefix))
      .sort();
  const nameOf = (id: string) => entries().find((name) => name.endsWith(`.${id}`));

  function newName(id: string): string {
    const last = Number(
      entries()
        .at(-1)
        ?.slice(prefix.length, prefix.length + digits) ?? 0,
    );
    const at = Math.max(now(), Number.isFinite(last) ? last + 1 : 0);
    return `${prefix}${String(at).padStart(digits, "0")}.${id}`;
  }

  return {
    load: () => entries().flatMap((name) => readDeed(storage?.getItem(name))),
    keep(deed) {
      try {
        storage?.setItem(nameOf(deed.id) ?? newName(deed.id), JSON.stringify(deed));
        return storage !== null;
      } catch {
        return false;
      }
    },
    drop(id) {
      const name = nameOf(id);
      if (name) storage?.removeItem(name);
    },
  };
}

/** The same where it is the only store there is. */
export function unsentInWebStore(store: WebStore): UnsentStore {
  return {
    load: async () => store.load(),
    keep: async (deed) => store.keep(deed),
    drop: async (id) => store.drop(id),
    async rename(old, assignmentId) {
      for (const deed of store.load()) if (deed.assignmentId === old) store.keep({ ...deed, assignmentId });
    },
  };
}

function readDeed(text: string | null | undefined): Deed[] {
  try {
    const deed: unknown = JSON.parse(text ?? "");
    return isDeed(deed) ? [deed] : [];
  } catch {
    return [];
  }
}
