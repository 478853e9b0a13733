import type { Deed, UnsentStore } from "./unsent-store";

/** What the tabs of one annotator tell each other about what waits. */
export type WaitingMessage =
  | { type: "kept"; deed: Deed }
  | { type: "finished"; deed: Deed; refused?: string }
  | { type: "renamed"; old: string; assignmentId: string };

type Options = { store: UnsentStore; tell: (message: WaitingMessage) => void; onChange: () => void };

/** What the annotator did and the server has not acknowledged, in order: this tab's and every other's. */
export function waitingDeeds({ store, tell, onChange }: Options) {
  let deeds: Deed[] = [];
  /** Not yet read back from the store; what is in there and no more seen was finished by another tab. */
  const unseen = new Set<string>();
  /** On the way into the store, or refused by it. */
  const unkept = new Map<string, { deed: Deed; refused: boolean; settled: Promise<void> }>();
  const finished = new Set<string>();
  const aliases = new Map<string, string>();

  function append(deed: Deed) {
    deeds = [...deeds, deed];
    unseen.add(deed.id);
  }

  function forget({ id }: Deed) {
    finished.add(id);
    unseen.delete(id);
    deeds = deeds.filter((deed) => deed.id !== id);
    onChange();
  }

  function rename(old: string, assignmentId: string) {
    aliases.set(old, assignmentId);
    deeds = deeds.map((deed) => (deed.assignmentId === old ? { ...deed, assignmentId } : deed));
  }

  async function keep(deed: Deed) {
    const ok = await store.keep(deed).catch(() => false);
    if (ok) unkept.delete(deed.id);
    else if (unkept.has(deed.id)) unkept.set(deed.id, { deed, refused: true, settled: Promise.resolve() });
    if (ok) tell({ type: "kept", deed });
    onChange();
  }

  return {
    list: () => deeds,
    /** False where this browser refused to store one of them. */
    kept: () => ![...unkept.values()].some(({ refused }) => refused),
    /** What would be lost if the page went away now. */
    unkept: () => [...unkept.values()].map(({ deed }) => deed),

    /** Reads the store again; answers with what is in it. */
    async refresh(): Promise<Deed[]> {
      const loaded = await store.load().catch(() => null);
      if (loaded === null) return deeds;
      const stored = loaded.filter(({ id }) => !finished.has(id));
      const known = new Set(stored.map(({ id }) => id));
      const own = deeds.filter(({ id }) => !known.has(id) && (unseen.has(id) || unkept.has(id)));
      for (const id of known) unseen.delete(id);
      const next = [...stored, ...own];
      const same = next.length === deeds.length && next.every((deed, at) => isSame(deed, deeds[at]));
      if (!same) deeds = next;
      return stored;
    },

    add(named: Deed) {
      const deed = { ...named, assignmentId: aliases.get(named.assignmentId) ?? named.assignmentId };
      append(deed);
      unkept.set(deed.id, { deed, refused: false, settled: keep(deed) });
      onChange();
    },

    /** Acknowledged, or refused for good: no tab sends it again. */
    async finish(deed: Deed, refused?: string) {
      forget(deed);
      // Not before it was kept: else it would be kept for ever.
      await unkept.get(deed.id)?.settled;
      unkept.delete(deed.id);
      await store.drop(deed.id).catch(() => {});
      tell({ type: "finished", deed, refused });
      onChange();
    },

    /** A pair came back under another assignment: so does what was done to it since. */
    async rename(old: string, assignmentId: string) {
      rename(old, assignmentId);
      await store.rename(old, assignmentId).catch(() => {});
      tell({ type: "renamed", old, assignmentId });
    },

    /** What another tab says. */
    hear(message: WaitingMessage) {
      if (message.type === "renamed") return rename(message.old, message.assignmentId);
      if (message.type === "finished") return forget(message.deed);
      const { deed } = message;
      if (finished.has(deed.id) || deeds.some(({ id }) => id === deed.id)) return;
      // It is in the store already: gone from there, it was finished, even if that has not been heard yet.
      deeds = [...deeds, deed];
      onChange();
    },
  };
}

const isSame = (one: Deed, other: Deed) => one.id === other.id && one.assignmentId === other.assignmentId;
