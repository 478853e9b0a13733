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
  /** Of a version without an endpoint: who gave the verdicts, and when, in words. */
  recorded: z.string().max(500).nullable().default(null),
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

export const JudgeVersionRef = z.object({ studyId: RowId, judgeVersionId: RowId });
export type JudgeVersionRef = z.infer<typeof JudgeVersionRef>;

/** `budget` raises what a run may spend before it goes on; left out, the old one holds. */
export const JudgeRunRef = z.object({
  studyId: RowId,
  runId: RowId,
  budget: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.coerce.number("Give the budget as a number.").positive("A budget is more than nothing.").optional(),
  ),
});
export type JudgeRunRef = z.infer<typeof JudgeRunRef>;

/** A template as it stands in the editor, on the study's comparison at this place. */
export const PreviewInput = z.object({
  kind: JudgeKind,
  template: z.string().max(50_000),
  questions: JudgedQuestions.default("overall"),
  reference: z.boolean().default(false),
  responseLimit: z.coerce.number().int().min(200).max(200_000).default(20_000),
  endpointId: RowId.optional(),
  place: z.int().min(0).max(1_000_000).default(0),
});
export type PreviewInput = z.infer<typeof PreviewInput>;

export interface PreviewText {
  label: string;
  text: string;
  tokens: number;
}

export interface RequestPreview {
  /** What is wrong with the template; then there are no texts. */
  problems: string[];
  texts: PreviewText[];
  /** How many comparisons (or responses) there are to look at; 0: a made-up one is shown. */
  count: number;
  /** None of the questions is asked about this one: its prompt has other tags. */
  unasked: boolean;
}

/** What a judge's probe of injections found. */
export interface ProbeCard {
  id: string;
  state: "queued" | "running" | "stopped" | "finished" | "failed";
  total: number;
  done: number;
  /** Readable replies to responses with an injection, and how many did as they were told. */
  judged: number;
  followed: number;
  interval: { lower: number; upper: number } | null;
  /** The same responses without the injection, and how often those were preferred all the same. */
  plain: number;
  preferredPlain: number;
  unparsable: number;
  failed: number;
  error: string | null;
  finishedAt: string | null;
}

export interface JudgeVersionCard {
  id: string;
  version: number;
  endpointId: string | null;
  endpoint: string | null;
  model: string | null;
  simulated: boolean;
  settings: JudgeSettings;
  template: string | null;
  createdAt: string;
  /** Verdicts or scores outside of dry runs, and how many of them could not be read. */
  replies: number;
  unparsable: number;
  probe: ProbeCard | null;
}

export interface JudgeCard {
  id: string;
  name: string;
  kind: JudgeKind;
  /** Newest first. */
  versions: JudgeVersionCard[];
}

/** What a run of a version would ask for, for the dialog that starts one. */
export interface JudgeRunPlan {
  /** Comparisons, or prompts whose responses are scored. */
  units: number;
  requests: number;
  /** Requests without a readable answer yet. */
  missing: number;
  promptTokens: number;
  outputTokens: number;
  /** Seconds a request takes; null before any was made. */
  seconds: number | null;
  /** Measured on replies of this version, or estimated from texts. */
  measured: boolean;
  inputPrice: number | null;
  outputPrice: number | null;
  concurrency: number;
}

export const VerdictFilter = z.object({
  version: RowId.optional().catch(undefined),
  run: RowId.optional().catch(undefined),
  show: z.enum(["all", "unparsable", "inconsistent"]).catch("all"),
  after: RowId.optional().catch(undefined),
});
export type VerdictFilter = z.infer<typeof VerdictFilter>;

export interface ShownReply {
  id: string;
  /** Of the judge. */
  version: number;
  /** False where a later run of the same version has the answer that counts. */
  counts: boolean;
  order: "ab" | "ba" | null;
  sample: number;
  aspect: string | null;
  /** Canonical; null: unparsable. */
  outcome: "a" | "tie" | "b" | "both_bad" | null;
  score: number | null;
  reason: string | null;
  raw: string;
  tokens: number | null;
  latencyMs: number | null;
  finishReason: string | null;
}

/** A comparison (or a response) with everything the judge said of it. */
export interface JudgedItem {
  id: string;
  prompt: string;
  sourceId: string | null;
  a: string;
  /** Null for a rubric judge: one response. */
  b: string | null;
  /** The beginnings of what they read. */
  textA: string;
  textB: string | null;
  replies: ShownReply[];
}

/** What a judge's editor and its run dialog have to know of the study. */
export interface JudgedStudy {
  /** Comparisons exist. */
  opened: boolean;
  question: string;
  aspects: string[];
  /** Prompts with a reference answer. */
  references: number;
  templates: Record<JudgeKind, string>;
  variables: Record<JudgeKind, string[]>;
}
