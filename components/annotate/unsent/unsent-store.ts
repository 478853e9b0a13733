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

/** Where deeds wait, shared by all tabs of one annotator. */
export type UnsentStore = {
  /** In the order in which they were done, by whichever tab. */
  load: () => Promise<Deed[]>;
  /** True once the deed would survive a crash; false where this browser stores nothing. Keeping it twice keeps it once. */
  keep: (deed: Deed) => Promise<boolean>;
  drop: (id: string) => Promise<void>;
  /** A pair came back under another assignment: so does what waits for it. */
  rename: (old: string, assignmentId: string) => Promise<void>;
};

/** Written by our own code, under a name of ours; the server parses it again. */
export function isDeed(value: unknown): value is Deed {
  return typeof value === "object" && value !== null && "id" in value && "assignmentId" in value && "kind" in value;
}
