import { z } from "zod";
import { JoinOptions, JoinSummary } from "@/lib/exchange/join/schema";
import { ColumnMapping, Detection, Encoding, ImportProblem, JudgmentCounts, ProblemCode } from "@/lib/exchange/schema";
import { RowId } from "@/lib/studies/schema";

export const MAX_FILE_BYTES = 256 * 1024 * 1024;
export const MAX_BATCH_BYTES = 512 * 1024 * 1024;
export const MAX_FILES = 20;

export const ImportRef = z.object({ importId: z.uuid() });
/** The address of the wizard names the import it shows. */
export const NewStudyQuery = z.object({ import: z.uuid().optional().catch(undefined) });
export const ImportFileRef = z.object({ importId: z.uuid(), fileId: RowId });
export const FileQuery = z.object({ name: z.string().min(1, "Give the file's name.").max(1000) });

export const SystemName = z.string().trim().min(1, "Give the system a name.").max(200, "At most 200 characters.");

/** What the user changed of what was recognised; a file that is not in it is read as recognised. */
export const ImportPlan = z.object({
  files: z
    .array(
      z.object({
        fileId: z.string(),
        mapping: ColumnMapping.nullable().default(null),
        /** Null: as it was recognised. */
        encoding: Encoding.nullable().default(null),
        /** How many rows of it were seen not to be readable and are to be left out. */
        withoutRows: z.int().nonnegative().default(0),
        names: z
          .array(z.object({ claimed: z.string(), name: SystemName }))
          .max(1000)
          .default([]),
      }),
    )
    .max(MAX_FILES)
    .default([]),
  emptyResponses: JoinOptions.shape.emptyResponses.default("keep"),
  whiteSpace: JoinOptions.shape.whiteSpace,
  /** Judgments for a study that is there: its prompts and responses stay as they are. */
  judgmentsOnly: z.boolean().optional(),
});
export type ImportPlan = z.infer<typeof ImportPlan>;

export const JudgmentsRead = JudgmentCounts.extend({
  /** Names of annotators and judges, the first fifty. */
  raters: z.array(z.string()),
  /** Aspects that are scored. */
  aspects: z.array(z.string()),
});
export type JudgmentsRead = z.infer<typeof JudgmentsRead>;

export const FileReading = z.object({
  responses: z.int(),
  /** Rows left out, and rows kept with a change. */
  rejected: z.int(),
  changed: z.int(),
  problems: z.array(z.object({ code: ProblemCode, count: z.int(), examples: z.array(ImportProblem) })),
  systems: z.array(z.object({ claimed: z.string(), name: z.string(), responses: z.int() })),
  /** True where the file has more systems than are listed: then none of it is joined. */
  tooManySystems: z.boolean(),
  /** Questions that other files of the batch answer. */
  questions: z.int(),
  /** Only of formats that hold judgments. */
  judgments: JudgmentsRead.optional(),
});
export type FileReading = z.infer<typeof FileReading>;

export const ImportFileView = z.object({
  id: z.string(),
  name: z.string(),
  bytes: z.int(),
  detection: Detection,
  mapping: ColumnMapping.nullable(),
  encoding: Encoding.nullable(),
  withoutRows: z.int(),
  /** Null while columns have to be chosen, or where the file was refused. */
  reading: FileReading.nullable(),
});
export type ImportFileView = z.infer<typeof ImportFileView>;

export const ImportView = z.object({
  id: z.string(),
  files: z.array(ImportFileView),
  emptyResponses: JoinOptions.shape.emptyResponses,
  whiteSpace: z.enum(["tells_apart", "ignored"]),
  /** Null until a file can be read. */
  summary: JoinSummary.nullable(),
  /** What is in the way of a study, in words; empty when there is nothing. */
  obstacles: z.array(z.string()),
});
export type ImportView = z.infer<typeof ImportView>;

export interface ImportProgress {
  what: "responses" | "judgments";
  state: "queued" | "running" | "finished" | "failed";
  done: number;
  total: number;
  error: string | null;
}

/** Why judgments were left out, the commonest first on the page. */
export const LeftOutJudgment = z.enum([
  "no_pair",
  "no_prompt",
  "no_system",
  "no_response",
  "other_response",
  "no_aspect",
  "again",
]);
export type LeftOutJudgment = z.infer<typeof LeftOutJudgment>;

const LeftOutExample = z.object({ file: z.string(), line: z.int(), rater: z.string(), prompt: z.string() });

/** What is, or was, brought in. */
export const JudgmentsOutcome = JudgmentCounts.extend({
  raters: z.array(z.string()),
  judges: z.array(z.string()),
  /** Pairs of responses that were judged. */
  comparisons: z.int(),
  /** Rows that could not be read. */
  rejected: z.int(),
  leftOut: z.array(z.object({ reason: LeftOutJudgment, count: z.int(), examples: z.array(LeftOutExample) })),
});
export type JudgmentsOutcome = z.infer<typeof JudgmentsOutcome>;

export const JudgmentFileView = z.object({
  id: z.string(),
  name: z.string(),
  bytes: z.int(),
  detection: Detection,
  /** How many of its rows cannot be read, and why. */
  reading: FileReading.nullable(),
});
export type JudgmentFileView = z.infer<typeof JudgmentFileView>;

/** Files of judgments for a study that is there: what they hold, and how it joins. */
export interface JudgmentImportView {
  id: string;
  files: JudgmentFileView[];
  outcome: JudgmentsOutcome | null;
  obstacles: string[];
}

export const AddJudgmentsInput = z.object({
  studyId: RowId,
  importId: z.uuid("Drop your files first."),
  /** How many unreadable rows were seen and are to be left out. */
  withoutRows: z.coerce.number().int().nonnegative().default(0),
});
export type AddJudgmentsInput = z.infer<typeof AddJudgmentsInput>;

/** An import of judgments as the study's pages tell of it. */
export interface JudgmentImport {
  id: string;
  files: string[];
  state: "queued" | "running" | "finished" | "failed";
  done: number;
  total: number;
  error: string | null;
  finishedAt: Date | null;
  outcome: JudgmentsOutcome | null;
}

/** What a judge's version and its run say where the answers came from files. */
export const ImportedSettings = z.object({
  imported: z.object({ files: z.array(z.string()), formats: z.array(z.string()) }),
});
export type ImportedSettings = z.infer<typeof ImportedSettings>;
