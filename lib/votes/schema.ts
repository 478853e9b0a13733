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

/** How much better on a graded scale: 1 slightly; 2 is the end of five points, 3 of seven. */
export const Strength = z.int().min(1).max(3);
export type Strength = z.infer<typeof Strength>;

/** How sure: 1 guessed, 2 fairly, 3 certain. */
export const Confidence = z.int().min(1).max(3);
export type Confidence = z.infer<typeof Confidence>;

/** A passage marked in a response: `start` and `end` count UTF-16 units of the answer's text as read, `quote` is what stands there. */
export const Highlight = z
  .object({
    side: z.enum(["left", "right"]),
    /** Which answer of the side, from 0. */
    answer: z.int().min(0).max(1_000),
    start: z.int().min(0),
    end: z.int().min(1),
    quote: z.string().min(1).max(2_000),
    mark: z.enum(["good", "bad"]),
  })
  .refine(({ start, end }) => start < end, "A marked passage ends after it begins.");
export type Highlight = z.infer<typeof Highlight>;

const day = 24 * 60 * 60 * 1000;

export const VoteInput = z.object({
  /** Made by the browser once per vote or edit: sending it again changes nothing. */
  idempotencyKey: z.uuid(),
  choice: Choice,
  /** By aspect key; every aspect that is asked about the pair, none else. */
  aspects: z.record(z.string().max(40), AspectChoice).default({}),
  /** On a graded scale, with `left` and `right`. */
  strength: Strength.optional(),
  /** The same for aspects, by key. */
  aspectStrengths: z.record(z.string().max(40), Strength).default({}),
  confidence: Confidence.optional(),
  rationale: Rationale.optional(),
  /** Keys of quick reasons ticked. */
  reasons: z.array(z.string().max(40)).max(20).default([]),
  highlights: z.array(Highlight).max(50, "At most 50 passages can be marked in one pair.").default([]),
  /** Milliseconds with the tab visible and recent input. */
  activeMs: z.int().min(0).max(day),
  /** Assignments the browser still has in hand, so that the next pair is one it lacks. */
  holding: z.array(z.uuid()).max(4).default([]),
});
export type VoteInput = z.infer<typeof VoteInput>;

/** As JSON in any script: the longest rationale and as many and as long passages as there can be are no reason to lose a vote. */
export const mostVoteBytes = 1024 * 1024;

export const UndoInput = z.object({ idempotencyKey: z.uuid() });
export type UndoInput = z.infer<typeof UndoInput>;

/** An annotator's own vote as they gave it, in terms of their screen. */
export type PastVote = {
  choice: Choice;
  strength: Strength | null;
  aspects: Record<string, Choice>;
  aspectStrengths: Record<string, Strength>;
  confidence: Confidence | null;
  rationale: string | null;
  reasons: string[];
  highlights: Highlight[];
};

/** `before`: an assignment of the annotator's own; what they settled before it. */
export const HistoryInput = z.object({ before: z.uuid().optional() });
export type HistoryInput = z.infer<typeof HistoryInput>;

export interface SideBalance {
  a: string;
  b: string;
  /** Counted votes in which a stood on the left, and on the right. */
  left: number;
  right: number;
}
