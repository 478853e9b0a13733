import { z } from "zod";

export const ResponseFormat = z.enum([
  "just_eval_outputs",
  "alpaca_eval_outputs",
  "mt_bench_questions",
  "mt_bench_answers",
  "open_instruct_pairs",
  "pandalm_pairs",
  "pandalm_verdicts",
  "alpaca_eval_annotations",
  "just_eval_scores",
  "mt_bench_verdicts",
  "pair_votes",
  "generic_responses",
  "generic_pairs",
]);
export type ResponseFormat = z.infer<typeof ResponseFormat>;

export const Container = z.enum(["json", "jsonl", "csv"]);
export type Container = z.infer<typeof Container>;

export const Encoding = z.enum(["utf-8", "utf-16le", "utf-16be", "gb18030", "windows-1252"]);
export type Encoding = z.infer<typeof Encoding>;

/** Where a row's system comes from: a column, or one name for the whole file. */
export const SystemSource = z.union([z.object({ column: z.string() }), z.object({ name: z.string().max(200) })]);
export type SystemSource = z.infer<typeof SystemSource>;

const sharedColumns = {
  prompt: z.string(),
  sourceId: z.string().nullable(),
  reference: z.string().nullable(),
  tags: z.array(z.string()).max(50),
};

export const ResponsesMapping = z.object({
  shape: z.literal("responses"),
  ...sharedColumns,
  system: SystemSource,
  response: z.string(),
});
export type ResponsesMapping = z.infer<typeof ResponsesMapping>;

export const PairsMapping = z.object({
  shape: z.literal("pairs"),
  ...sharedColumns,
  systemA: SystemSource,
  responseA: z.string(),
  systemB: SystemSource,
  responseB: z.string(),
});
export type PairsMapping = z.infer<typeof PairsMapping>;

/** Which column holds what. An empty string means "not chosen yet". */
export const ColumnMapping = z.discriminatedUnion("shape", [ResponsesMapping, PairsMapping]);
export type ColumnMapping = z.infer<typeof ColumnMapping>;

export const Tag = z.object({ key: z.string(), value: z.string() });
export type Tag = z.infer<typeof Tag>;

export const PromptTurn = z.object({ role: z.enum(["system", "user", "assistant"]), text: z.string() });
export type PromptTurn = z.infer<typeof PromptTurn>;

/** A list only where the prompt is more than one user turn. */
export const PromptText = z.union([z.string(), z.array(PromptTurn)]);
export type PromptText = z.infer<typeof PromptText>;

/** `turn` is the user turn that is answered, counted over user turns only, from 0. */
export const Answer = z.object({ turn: z.int().nonnegative(), text: z.string() });
export type Answer = z.infer<typeof Answer>;

/** A list only where other turns than the first are answered. */
export const ResponseText = z.union([z.string(), z.array(Answer)]);
export type ResponseText = z.infer<typeof ResponseText>;

/** `line` is the line a row starts on; `row` counts rows (or array elements) from 1. */
export const ImportedResponse = z.object({
  kind: z.literal("response"),
  line: z.int().positive(),
  row: z.int().positive(),
  sourceId: z.string().optional(),
  prompt: PromptText,
  system: z.string(),
  response: ResponseText,
  tags: z.array(Tag),
  reference: z.string().optional(),
  /** Its row compares two responses: a prompt of the study has to hold both as they were judged. */
  judgedPair: z.boolean().optional(),
});
export type ImportedResponse = z.infer<typeof ImportedResponse>;

/** How many judgments a file holds, by what they are. */
export const JudgmentCounts = z.object({ votes: z.int(), verdicts: z.int(), scores: z.int(), unparsable: z.int() });
export type JudgmentCounts = z.infer<typeof JudgmentCounts>;

export const ProblemCode = z.enum([
  "not_json",
  "not_an_object",
  "too_deep",
  "too_long",
  "truncated",
  "trailing_text",
  "wrong_column_count",
  "bad_quote",
  "missing_field",
  "wrong_type",
  "empty_prompt",
  "empty_system",
  "several_outputs",
  "duplicate_keys",
  "unknown_question",
  "too_many_rows",
  "nul_removed",
  "broken_characters",
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** `kept` is true when the row was imported all the same, with the change that `message` tells. */
export const ImportProblem = z.object({
  kind: z.literal("problem"),
  line: z.int().positive(),
  row: z.int().positive(),
  code: ProblemCode,
  message: z.string(),
  hint: z.string(),
  kept: z.boolean(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

export const RefusalCode = z.enum(["empty", "html", "compressed", "binary", "one_object", "no_rows", "not_recognised"]);
export type RefusalCode = z.infer<typeof RefusalCode>;

export const Refusal = z.object({
  ok: z.literal(false),
  code: RefusalCode,
  message: z.string(),
  hint: z.string(),
});
export type Refusal = z.infer<typeof Refusal>;

export const Recognised = z.object({
  ok: z.literal(true),
  format: ResponseFormat,
  container: Container,
  encoding: Encoding,
  delimiter: z.string().nullable(),
  /** The first 200 column names; `columnCount` counts them all. */
  columns: z.array(z.string()),
  columnCount: z.int(),
  /** Only for generic files: what the columns seem to hold, for the user to change. */
  mapping: ColumnMapping.nullable(),
  /** The system's name where the rows do not give one. */
  fallbackSystem: z.string(),
  says: z.string(),
});
export type Recognised = z.infer<typeof Recognised>;

export const Detection = z.discriminatedUnion("ok", [Recognised, Refusal]);
export type Detection = z.infer<typeof Detection>;
