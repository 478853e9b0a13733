import { databaseStore } from "./database-store";
import type { Deed, UnsentStore } from "./unsent-store";
import { unsentInWebStore, type WebStore, webStore } from "./web-store";

export type BrowserStore = UnsentStore & {
  /** Keeps deeds at once, as the page goes away: false where that is not possible. */
  rescue: (deeds: Deed[]) => boolean;
};

/**
 * This browser's store, apart for each annotator who uses it: IndexedDB, and localStorage where that cannot be used or has no time
 * left. What waits in localStorage, from an older version too, is taken over.
 */
export function browserStore(participant: string): BrowserStore {
  const owner = shortHash(participant);
  const second = webStore(storage(), owner);
  return joinedStore(databaseStore(owner), second);
}

export function joinedStore(opening: Promise<UnsentStore>, second: WebStore): BrowserStore {
  const inSecond = unsentInWebStore(second);
  const store = opening
    .then(async (first) => {
      for (const deed of second.load()) if (await first.keep(deed)) second.drop(deed.id);
      return first;
    })
    .catch(() => inSecond);
  const both = async (work: (one: UnsentStore) => Promise<void>) => {
    const first = await store;
    await Promise.all([work(inSecond), first === inSecond ? undefined : work(first)]);
  };
  return {
    async load() {
      const deeds = await (await store).load();
      return [...deeds, ...second.load().filter((deed) => !deeds.some(({ id }) => id === deed.id))];
    },
    keep: async (deed) => (await (await store).keep(deed)) || second.keep(deed),
    drop: (id) => both((one) => one.drop(id)),
    rename: (old, assignmentId) => both((one) => one.rename(old, assignmentId)),
    rescue: (deeds) => deeds.every((deed) => second.keep(deed)),
  };
}

function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** FNV-1a: tells annotators on one browser apart without storing their personal link. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
