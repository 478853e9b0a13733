import { z } from "zod";
import { SamplingSettings } from "@/lib/llm/schema";
import { RowId } from "@/lib/studies/schema";

export const JudgeKind = z.enum(["pairwise", "rubric"]);
export type JudgeKind = z.infer<typeof JudgeKind>;

/** Which questions a judge answers: the main one, each aspect, or both. A rubric judge scores aspects. */
export const JudgedQuestions = z.enum(["overall", "aspects", "overall_and_aspects"]);
export type JudgedQuestions = z.infer<typeof JudgedQuestions>;

/** Part of a judge's version: a change makes a new one. */
export const JudgeSettings = z.object({
  questions: JudgedQuestions.default("overall"),
  sampling: SamplingSettings.prefault({ maxTokens: 1_024 }),
  /** Replies asked for per order (pairwise) or per response (rubric). */
  samples: z.coerce.number().int().min(1).max(20).default(1),
  /** The prompt's reference answer goes into the template. */
  reference: z.coerce.boolean().default(false),
  /** Characters of each response that are sent at most; a cut is said in the text. */
  responseLimit: z.coerce.number().int().min(200).max(200_000).default(20_000),
});
export type JudgeSettings = z.infer<typeof JudgeSettings>;

export const JudgeInput = z.object({
  studyId: RowId,
  /** Of an existing judge, whose next version this is. */
  judgeId: RowId.optional(),
  name: z.string().trim().min(1, "Give the judge a name.").max(100),
  kind: JudgeKind,
  endpointId: RowId,
  template: z.string().trim().min(1, "Write a template, or take the one that comes with the app.").max(50_000),
  settings: JudgeSettings,
});
export type JudgeInput = z.infer<typeof JudgeInput>;

export const JudgeRunScope = z.object({
  /** Comparisons drawn at random with this seed; null: all. */
  sample: z
    .object({ size: z.coerce.number().int().min(1), seed: z.coerce.number().int().min(0) })
    .nullable()
    .default(null),
  /** Only what the judge's version has no readable answer for yet. */
  onlyMissing: z.coerce.boolean().default(false),
  /** A try on this many comparisons, kept apart from results. */
  dryRun: z.coerce.boolean().default(false),
});
export type JudgeRunScope = z.infer<typeof JudgeRunScope>;

/** What a run keeps of how it was started: `threshold` bounds the hashes of what was drawn, `protocolVersionId` names the texts asked with. */
export const JudgeRunSettings = JudgeRunScope.extend({
  threshold: z.string().nullable().default(null),
  protocolVersionId: RowId.optional(),
});
export type JudgeRunSettings = z.infer<typeof JudgeRunSettings>;

export const StartJudgeRunInput = z.object({
  studyId: RowId,
  judgeVersionId: RowId,
  scope: JudgeRunScope.prefault({}),
  budget: z.coerce.number().positive("A budget is more than nothing.").nullable().default(null),
});
export type StartJudgeRunInput = z.infer<typeof StartJudgeRunInput>;

/** What a pairwise judge's reply says, still by displayed position. */
export const PositionVerdict = z.enum(["first", "tie", "second"]);
export type PositionVerdict = z.infer<typeof PositionVerdict>;

/** A reply as read: null outcomes are unparsable, kept and never guessed. */
export interface ReadVerdict {
  verdict: PositionVerdict;
  reason: string | null;
}

export interface ReadScore {
  score: number;
  reason: string | null;
}

export const ReasonReviewInput = z.object({
  acceptable: z.boolean(),
  note: z.string().trim().max(2_000).default(""),
  activeMs: z.int().min(0).max(86_400_000).default(0),
});
export type ReasonReviewInput = z.infer<typeof ReasonReviewInput>;

/** A judge's reason beside the pair it was given for, as an annotator sees it: sides, no systems, no judge's name. */
export interface BlindReason {
  reviewId: string;
  /** The verdict by the side shown here. */
  verdict: "left" | "tie" | "right";
  /** "Response 1" and the like turned to the sides shown here. */
  reason: string;
}
