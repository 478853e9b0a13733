import type { z } from "zod";
import type { FlagInput, SkipInput } from "@/lib/assignments/schema";
import type { VoteInput } from "@/lib/votes/schema";

/** As the vote's route takes it; the reducer adds what is in hand when it is sent. */
export type VoteBody = Omit<z.input<typeof VoteInput>, "holding">;
export type FlagBody = z.input<typeof FlagInput>;
export type SkipBody = Pick<z.input<typeof SkipInput>, "reason" | "note">;

/** Something the annotator did that the server has not acknowledged yet. */
export type Deed = { id: string; assignmentId: string } & (
  | { kind: "vote"; body: VoteBody }
  | { kind: "skip"; body?: SkipBody }
  /** Why a pair was skipped, said after the skip. */
  | { kind: "skip_reason"; body: SkipBody }
  | { kind: "undo" }
  | { kind: "flag"; body: FlagBody }
);

export type UnsentStore = { load: () => Deed[]; keep: (deed: Deed) => boolean; drop: (id: string) => void };

/**
 * One entry a deed, so that two tabs never overwrite each other; a deed sent by both is done once, by its key. Entries sort by the
 * time they were made. `keep` is false where the browser stores nothing.
 */
export function unsentStore(storage: Storage | null, owner: string, now: () => number = Date.now): UnsentStore {
  const prefix = `evenhand.unsent.${owner}.`;
  const names = new Map<string, string>();
  let made = 0;
  return {
    load() {
      const entries = Object.keys(storage ?? {}).filter((name) => name.startsWith(prefix));
      return entries.sort().flatMap((name) => {
        const deed = readDeed(storage?.getItem(name));
        if (deed) names.set(deed.id, name);
        return deed ? [deed] : [];
      });
    },
    keep(deed) {
      const known = names.get(deed.id);
      const name = known ?? `${prefix}${String(now()).padStart(15, "0")}.${String(made++).padStart(6, "0")}.${deed.id}`;
      names.set(deed.id, name);
      try {
        storage?.setItem(name, JSON.stringify(deed));
        return storage !== null;
      } catch {
        return false;
      }
    },
    drop(id) {
      const name = names.get(id);
      if (name) storage?.removeItem(name);
    },
  };
}

function readDeed(text: string | null | undefined): Deed | null {
  try {
    const deed: unknown = JSON.parse(text ?? "");
    const shaped =
      typeof deed === "object" && deed !== null && "id" in deed && "assignmentId" in deed && "kind" in deed;
    // Written by `keep` above, under our own prefix; the server parses it again.
    return shaped ? (deed as Deed) : null;
  } catch {
    return null;
  }
}
