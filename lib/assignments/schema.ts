import { z } from "zod";
import type { RichText } from "@/lib/responses/rich-text";
import type { Demand, ExampleInput, MinimumReading, RationalePolicy, Scale } from "@/lib/studies/schema";

/** One pair as an annotator may know it. There is no system, canonical order, tag or kind in it, and there must never be. */
export type BlindComparison = {
  /** Random; names this hand-out and nothing else. */
  assignmentId: string;
  /** 1 for the first pair this annotator was handed. */
  position: number;
  /** What both systems were given before their first answer. */
  prompt: { role: "system" | "user" | "assistant"; text: RichText }[];
  /** An answer known to be good, where the study shows it. */
  reference: RichText | null;
  /** What was asked between the answers i and i + 1 of either side. */
  followUps: RichText[];
  /** The answer that is judged, by its place; null: all of them together. */
  judged: number | null;
  /** Each side's answers in order; both sides have equally many. */
  left: RichText[];
  right: RichText[];
  /** Keys of the aspects asked about this pair, in the study's order. */
  aspects: string[];
};

export type AnnotatorProgress = {
  voted: number;
  skipped: number;
  /** null where no limit is set and the study decides. */
  target: number | null;
  /** Active time of all votes acknowledged. */
  activeMs: number;
};

export type BlindExample = {
  prompt: RichText;
  left: RichText;
  right: RichText;
  choice: ExampleInput["choice"];
  why: RichText;
};

/** What the annotator's screen needs once, beside the pairs. */
export type BlindStudy = {
  publicId: string;
  title: string;
  label: string | null;
  question: string;
  guidelines: RichText;
  aspects: { key: string; name: string; question: string; languages: { name: string; question: string } }[];
  /** BCP 47, text by text: what has no translation stays in the study's `own`, as the examples do. */
  languages: { title: string; question: string; guidelines: string; own: string };
  examples: BlindExample[];
  scale: Scale;
  bothBad: boolean;
  rationale: RationalePolicy;
  minRationale: number;
  reasons: { key: string; name: string; language: string }[];
  highlights: boolean;
  confidence: Demand;
  minReading: MinimumReading | null;
  breakAfter: number | null;
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

/** `voted`: own pairs with a vote on them, given in another tab or on another device; they are among the lost. */
export type LeaseAnswer = { renewed: string[]; lost: string[]; voted: string[] };

export const SkipReason = z.enum(["unclear", "not_my_field", "too_long", "display", "other"]);
export type SkipReason = z.infer<typeof SkipReason>;

export const SkipInput = z.object({
  reason: SkipReason.optional(),
  note: z.string().trim().max(500).optional(),
  /** Says why an earlier skip was made: skips nothing, and hands nothing out. */
  reasonOnly: z.boolean().optional(),
  holding: z.array(z.uuid()).max(4).default([]),
});
export type SkipInput = z.infer<typeof SkipInput>;

export const FlagKind = z.enum(["harmful", "broken", "identity_revealed", "identity_guessed", "other"]);
export type FlagKind = z.infer<typeof FlagKind>;

export const FlagInput = z
  .object({
    kind: FlagKind,
    note: z.string().trim().max(2000).optional(),
    /** With `identity_guessed`: which response, and the system it is believed to be from. */
    guessed: z.enum(["left", "right"]).optional(),
    guess: z.string().trim().min(1).max(200).optional(),
  })
  .refine(({ kind, guessed, guess }) => {
    const complete = guessed !== undefined && guess !== undefined;
    const empty = guessed === undefined && guess === undefined;
    return kind === "identity_guessed" ? complete : empty;
  }, "A guess names one response and the system it is believed to be from; other flags have none.");
export type FlagInput = z.infer<typeof FlagInput>;

/** What researchers are told of a pair: a flag of some kind, or that it was skipped. */
export const RemarkKind = z.enum([...FlagKind.options, "skipped"]);
export type RemarkKind = z.infer<typeof RemarkKind>;

/** The address of the page that lists them; anything unknown in it is passed over. */
export const RemarksFilter = z.object({
  kind: RemarkKind.nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1),
});
export type RemarksFilter = z.infer<typeof RemarksFilter>;

export type Remark = {
  key: string;
  kind: RemarkKind;
  /** Of a skip. */
  reason: SkipReason | null;
  note: string | null;
  /** Of a guess: what it says, and the system of the response it is about. */
  guess: string | null;
  about: string | null;
  annotator: string;
  excluded: boolean;
  at: Date;
  /** The number of the prompt in the study, and its first words. */
  prompt: number;
  text: string;
  systems: [string, string];
};

export type RemarksPage = {
  remarks: Remark[];
  pages: number;
  counts: Record<RemarkKind, number>;
  /** Skips by reason; null: none was given. */
  reasons: { reason: SkipReason | null; count: number }[];
};
