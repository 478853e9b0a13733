import { z } from "zod";
import { SamplingSettings } from "@/lib/llm/schema";
import { RowId } from "@/lib/studies/schema";

/**
 * How a system is asked. urial: instruction and restyled examples (completion). in_context: the same frame around a user's own plain
 * examples. zero_shot: the frame without examples. chat: messages, with a system prompt if there is one.
 */
export const Recipe = z.enum(["chat", "urial", "in_context", "zero_shot"]);
export type Recipe = z.infer<typeof Recipe>;

/** Kept as System.generation and copied into every run. */
export const GenerationSettings = z.object({
  recipe: Recipe,
  /** The prompt set (PromptTemplate) for every recipe but chat. */
  promptTemplateId: RowId.nullable().default(null),
  systemPrompt: z.string().max(20_000).default(""),
  sampling: SamplingSettings.prefault({}),
  /** Cuts the reply at the answer's end; the raw reply is kept. */
  cleanUp: z.coerce.boolean().default(true),
});
export type GenerationSettings = z.infer<typeof GenerationSettings>;

export const SystemGenerationInput = z.object({
  studyId: RowId,
  systemId: RowId,
  endpointId: RowId,
  settings: GenerationSettings,
});
export type SystemGenerationInput = z.infer<typeof SystemGenerationInput>;

/** One in-context example: a conversation of one or more turns. */
export const PromptExample = z.object({ query: z.string().max(20_000), answer: z.string().max(40_000) });
export type PromptExample = z.infer<typeof PromptExample>;

/** A prompt set in parts: what a published file holds, and what the editor edits. */
export const PromptSet = z.object({ instruction: z.string().max(20_000), examples: z.array(PromptExample).max(32) });
export type PromptSet = z.infer<typeof PromptSet>;

export const PromptSetInput = z.object({
  studyId: RowId,
  name: z.string().trim().min(1, "Give the prompt set a name.").max(100),
  set: PromptSet,
});
export type PromptSetInput = z.infer<typeof PromptSetInput>;

export const StartGenerationInput = z.object({
  studyId: RowId,
  systemIds: z.array(RowId).min(1, "Choose a system.").max(50),
  /** Prompts with this tag only ("category=math"); empty: all. */
  tag: z.string().max(200).default(""),
  limit: z.coerce.number().int().min(1).max(10_000_000).nullable().default(null),
});
export type StartGenerationInput = z.infer<typeof StartGenerationInput>;
