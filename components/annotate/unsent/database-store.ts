import type { DBSchema, IDBPDatabase } from "idb";
import { openDB } from "idb";
import type { Deed, UnsentStore } from "./unsent-store";

interface UnsentDatabase extends DBSchema {
  /** The key is given by the browser and only grows, whichever tab adds: it is the order of the deeds. */
  deeds: { key: number; value: { owner: string; id: string; deed: Deed }; indexes: { owner: string; id: string } };
}

const slowMs = 3_000;

/** Deeds in IndexedDB. Rejects where it cannot be used: the caller has another place. */
export async function databaseStore(owner: string): Promise<UnsentStore> {
  let database = await opened();

  /** A browser may close the connection, as when it runs out of room for a while: then once more with a new one. */
  async function patiently<T>(work: (open: IDBPDatabase<UnsentDatabase>) => Promise<T>): Promise<T> {
    try {
      return await work(database);
    } catch {
      database = await opened();
      return work(database);
    }
  }

  return {
    load: () =>
      patiently(async (open) => (await open.getAllFromIndex("deeds", "owner", owner)).map(({ deed }) => deed)),
    keep: (deed) =>
      patiently(async (open) => {
        // On the disk, not only on its way there.
        const tx = open.transaction("deeds", "readwrite", { durability: "strict" });
        const known = await tx.store.index("id").getKey(deed.id);
        if (known === undefined) await tx.store.add({ owner, id: deed.id, deed });
        await tx.done;
        return true;
      }).catch(() => false),
    drop: (id) =>
      patiently(async (open) => {
        const tx = open.transaction("deeds", "readwrite");
        const known = await tx.store.index("id").getKey(id);
        if (known !== undefined) await tx.store.delete(known);
        await tx.done;
      }),
    rename: (old, assignmentId) =>
      patiently(async (open) => {
        const tx = open.transaction("deeds", "readwrite", { durability: "strict" });
        for await (const cursor of tx.store.index("owner").iterate(owner)) {
          const { deed } = cursor.value;
          if (deed.assignmentId === old) await cursor.update({ ...cursor.value, deed: { ...deed, assignmentId } });
        }
        await tx.done;
      }),
  };
}

async function opened(): Promise<IDBPDatabase<UnsentDatabase>> {
  const opening = openDB<UnsentDatabase>("evenhand", 1, {
    upgrade(database) {
      const deeds = database.createObjectStore("deeds", { autoIncrement: true });
      deeds.createIndex("owner", "owner");
      deeds.createIndex("id", "id", { unique: true });
    },
    // A later version of the app in another tab may change the database at once.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
  });
  const tooSlow = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("IndexedDB does not answer")), slowMs);
  });
  return Promise.race([opening, tooSlow]);
}
