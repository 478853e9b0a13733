import { z } from "zod";
import { SamplingSettings } from "@/lib/llm/schema";
import { storable } from "@/lib/storable";
import { RowId, SystemMethod } from "@/lib/studies/schema";
import { readStops } from "./stops";

/**
 * How a system is asked. urial: instruction and restyled examples (completion). in_context: the same frame around a user's own plain
 * examples. zero_shot: the frame without examples. chat: messages, with a system prompt if there is one.
 */
export const Recipe = z.enum(["chat", "urial", "in_context", "zero_shot"]);
export type Recipe = z.infer<typeof Recipe>;

/** Kept as System.generation and copied into every run. */
export const GenerationSettings = z.object({
  recipe: Recipe,
  /** The prompt set (PromptTemplate) for every recipe but chat; zero_shot takes its instruction, and may have none. */
  promptTemplateId: RowId.nullable().default(null),
  systemPrompt: z.string().max(20_000, "At most 20,000 characters.").default(""),
  sampling: SamplingSettings.prefault({}),
});
export type GenerationSettings = z.infer<typeof GenerationSettings>;

/** What a run keeps beside the system's settings: which prompts it was asked to answer. */
export const GenerationRunSettings = GenerationSettings.extend({
  tag: z.string().default(""),
  limit: z.int().nullable().default(null),
});
export type GenerationRunSettings = z.infer<typeof GenerationRunSettings>;

/** One that comes with Evenhand ("shipped:urial-k3"), one of the study's own by its id, or "" for none. */
const PromptSetKey = z.union([z.literal(""), RowId, z.string().regex(/^shipped:[a-z0-9-]{1,40}$/)]);

/** A field left empty is null, not zero. */
const emptyIsNull = <T extends z.ZodType>(inner: T) => z.preprocess((value) => (value === "" ? null : value), inner);

/** As the form sends it. A system of the study by its id, or a new one by its name. */
export const SystemGenerationInput = z.object({
  studyId: RowId,
  systemId: emptyIsNull(RowId.nullable().default(null)),
  name: z.string().trim().max(200, "At most 200 characters.").default("").transform(storable),
  method: SystemMethod.default("other"),
  endpointId: emptyIsNull(z.string("Choose an endpoint.").pipe(RowId)),
  recipe: Recipe,
  promptSet: PromptSetKey.default(""),
  systemPrompt: GenerationSettings.shape.systemPrompt.transform(storable),
  temperature: z.coerce.number("Give a number.").min(0, "At least 0.").max(2, "At most 2.").default(0),
  topP: z.coerce.number("Give a number.").gt(0, "Above 0.").max(1, "At most 1.").default(1),
  maxTokens: z.coerce.number("Give a number.").int("Give a whole number.").min(1, "At least 1.").max(100_000),
  /** One a line; \n stands for a line break. */
  stop: z
    .string()
    .max(4_000)
    .default("")
    .transform(storable)
    .transform(readStops)
    .pipe(z.array(z.string().min(1).max(200, "At most 200 characters a line.")).max(16, "At most 16 lines.")),
  repetitionPenalty: emptyIsNull(SamplingSettings.shape.repetitionPenalty),
  frequencyPenalty: emptyIsNull(SamplingSettings.shape.frequencyPenalty),
  presencePenalty: emptyIsNull(SamplingSettings.shape.presencePenalty),
  seed: emptyIsNull(SamplingSettings.shape.seed),
});
export type SystemGenerationInput = z.infer<typeof SystemGenerationInput>;

/** Browsers send \r\n. */
const plainLines = (text: string) => storable(text.replaceAll("\r\n", "\n"));

/** One in-context example: a conversation of more turns is several, one after the other. */
export const PromptExample = z.object({
  query: z.string().max(20_000, "At most 20,000 characters.").transform(plainLines),
  answer: z.string().max(40_000, "At most 40,000 characters.").transform(plainLines),
});
export type PromptExample = z.infer<typeof PromptExample>;

/** fenced: texts on lines between fences. inline: the fences on the texts' own lines. labels: `# User:` and `# Assistant:` without fences. */
export const PromptForm = z.enum(["fenced", "inline", "labels"]);
export type PromptForm = z.infer<typeof PromptForm>;

/** A prompt set in parts: what a published file holds, and what the editor edits. */
export const PromptSet = z.object({
  form: PromptForm.default("fenced"),
  instruction: z.string().max(20_000, "At most 20,000 characters.").transform(plainLines),
  examples: z.array(PromptExample).max(32, "At most 32 examples."),
});
export type PromptSet = z.infer<typeof PromptSet>;

const PromptSetName = z
  .string()
  .trim()
  .min(1, "Give the prompt set a name.")
  .max(100, "At most 100 characters.")
  .transform(storable);

export const PromptSetInput = z.object({ studyId: RowId, name: PromptSetName, set: PromptSet });
export type PromptSetInput = z.infer<typeof PromptSetInput>;

function fromJson(json: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(json);
  } catch {
    context.addIssue({ code: "custom", message: "This form was changed on its way. Load the page again." });
    return z.NEVER;
  }
}

/** As the editor sends it: the set as JSON. */
export const PromptSetForm = z.object({
  studyId: RowId,
  name: PromptSetName,
  set: z.string().transform(fromJson).pipe(PromptSet),
});

export const SystemRef = z.object({ studyId: RowId, systemId: RowId });

export const ImportPromptSetInput = z.object({
  studyId: RowId,
  name: PromptSetName,
  text: z
    .string()
    .min(1, "Choose a file.")
    .max(400_000, "A prompt file can be at most 400,000 characters long.")
    .transform(storable),
});
export type ImportPromptSetInput = z.infer<typeof ImportPromptSetInput>;

/** As a form sends it: the text as JSON, for forms change line ends. */
export const ImportPromptSetForm = z.object({
  ...ImportPromptSetInput.shape,
  text: z.string().transform(fromJson).pipe(ImportPromptSetInput.shape.text),
});

export const StartGenerationInput = z.object({
  studyId: RowId,
  systemIds: z.array(RowId).min(1, "Choose a system.").max(50),
  /** Prompts with this tag only ("category=math"); empty: all. */
  tag: z.string().max(500).default(""),
  /** The first so many of them; null: all. */
  limit: emptyIsNull(
    z.coerce
      .number("Give a number of prompts.")
      .int("Give a whole number.")
      .min(1, "At least one prompt.")
      .max(10_000_000)
      .nullable()
      .default(null),
  ),
  /** Sets the study's clean-up of texts, which is that of every system. */
  cleanUp: z.coerce.boolean().default(false),
});
export type StartGenerationInput = z.infer<typeof StartGenerationInput>;

export const GenerationRunRef = z.object({ studyId: RowId, runId: RowId });
export type GenerationRunRef = z.infer<typeof GenerationRunRef>;

/** A stored prompt set: one of the study's own, or (id "shipped:…") one that comes with Evenhand. */
export interface PromptSetCard {
  id: string;
  name: string;
  version: number;
  examples: number;
  tokens: number;
  body: string;
  set: PromptSet;
  /** Systems that answer with it. */
  usedBy: string[];
  own: boolean;
}

export interface GeneratingSystem {
  id: string;
  name: string;
  method: SystemMethod;
  /** How its responses came about, where they were not generated here. */
  notes: string | null;
  /** Null where its responses come from files. */
  endpoint: { id: string; name: string; model: string; mode: "chat" | "completion"; allowed: boolean } | null;
  settings: GenerationSettings | null;
  promptSet: { name: string; version: number; body: string } | null;
  responses: number;
  missing: number;
  running: boolean;
}

/** A prompt to preview with: its turns, without what systems answered. */
export interface SamplePrompt {
  number: number;
  turns: { role: "system" | "user" | "assistant"; text: string }[];
}
