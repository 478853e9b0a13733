import { z } from "zod";

/** What the annotator pressed, as seen on their screen. */
export const Choice = z.enum(["left", "tie", "right", "both_bad"]);
export type Choice = z.infer<typeof Choice>;

export const AspectChoice = z.enum(["left", "tie", "right"]);
export type AspectChoice = z.infer<typeof AspectChoice>;

/** The same in canonical orientation; the only place that converts is lib/assignments/sides. */
export const Outcome = z.enum(["a", "tie", "b", "both_bad"]);
export type Outcome = z.infer<typeof Outcome>;

export const Rationale = z.string().trim().max(10_000, "A rationale can be at most 10,000 characters long.");

const day = 24 * 60 * 60 * 1000;

export const VoteInput = z.object({
  /** Made by the browser once per vote or edit: sending it again changes nothing. */
  idempotencyKey: z.uuid(),
  choice: Choice,
  /** By aspect key; every aspect of the study, none else. */
  aspects: z.record(z.string().max(40), AspectChoice).default({}),
  rationale: Rationale.optional(),
  /** Milliseconds with the tab visible and recent input. */
  activeMs: z.int().min(0).max(day),
  /** Assignments the browser still has in hand, so that the next pair is one it lacks. */
  holding: z.array(z.uuid()).max(4).default([]),
});
export type VoteInput = z.infer<typeof VoteInput>;

export const UndoInput = z.object({ idempotencyKey: z.uuid() });
export type UndoInput = z.infer<typeof UndoInput>;

export interface SideBalance {
  a: string;
  b: string;
  /** Counted votes in which a stood on the left, and on the right. */
  left: number;
  right: number;
}
