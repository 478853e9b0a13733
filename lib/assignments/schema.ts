import { z } from "zod";
import type { RichText } from "@/lib/responses/rich-text";
import type { RationalePolicy } from "@/lib/studies/schema";

/** One pair as an annotator may know it. There is no system, canonical order, tag or kind in it, and there must never be. */
export type BlindComparison = {
  /** Random; names this hand-out and nothing else. */
  assignmentId: string;
  /** 1 for the first pair this annotator was handed. */
  position: number;
  prompt: { role: "system" | "user" | "assistant"; text: RichText }[];
  left: RichText;
  right: RichText;
};

export type AnnotatorProgress = {
  voted: number;
  skipped: number /** null where no limit is set and the study decides. */;
  target: number | null;
};

/** What the annotator's screen needs once, beside the pairs. */
export type BlindStudy = {
  publicId: string;
  title: string;
  label: string | null;
  question: string;
  guidelines: RichText;
  aspects: { key: string; name: string; question: string }[];
  rationale: RationalePolicy;
  bothBad: boolean;
};

export const NextInput = z.object({
  holding: z.array(z.uuid()).max(4).default([]),
  want: z.int().min(1).max(2).default(2),
});
export type NextInput = z.infer<typeof NextInput>;

export type NextAnswer = { pairs: BlindComparison[]; progress: AnnotatorProgress };

/** `counted` is false for a vote kept as surplus. `next` is null when nothing is left for this annotator now. */
export type VoteAnswer = { counted: boolean; next: BlindComparison | null; progress: AnnotatorProgress };

export const LeaseInput = z.object({ assignmentIds: z.array(z.uuid()).min(1).max(4) });
export type LeaseInput = z.infer<typeof LeaseInput>;

export const SkipInput = z.object({
  reason: z.string().trim().max(500).optional(),
  holding: z.array(z.uuid()).max(4).default([]),
});
export type SkipInput = z.infer<typeof SkipInput>;

export const FlagInput = z.object({
  kind: z.enum(["harmful", "broken", "identity_revealed", "other"]),
  note: z.string().trim().max(2000).optional(),
});
export type FlagInput = z.infer<typeof FlagInput>;
