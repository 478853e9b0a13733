import { z } from "zod";
import { SamplingSettings } from "@/lib/llm/schema";
import { storable } from "@/lib/storable";
import { RowId, type SystemMethod } from "@/lib/studies/schema";
import type { RichText } from "./rich-text";

/** Traces of how a text was made, by the order in which they are removed. */
export const CleanUpRule = z.enum([
  "stop_markers",
  "answer_end",
  "runaway",
  "echoed_fence",
  "open_fence",
  "white_space",
]);
export type CleanUpRule = z.infer<typeof CleanUpRule>;

/** How surely a response gives its system away; see identity-leaks. Style tells are counted, never masked. */
export const MaskedStrength = z.enum(["certain", "likely"]);
export type MaskedStrength = z.infer<typeof MaskedStrength>;

/** One rule set for all systems of a study; `asWritten` are responses whose names are no leak and stay. */
export const TextRules = z.object({
  cleanUp: z.array(CleanUpRule).default([]),
  mask: z.array(MaskedStrength).default([]),
  asWritten: z.array(RowId).max(5_000, "At most 5,000 responses can be left as written.").default([]),
});
export type TextRules = z.infer<typeof TextRules>;

const OwnNames = z.object({ names: z.array(z.string()).default([]), words: z.array(z.string()).default([]) });

/** What made the shown texts, with the names looked for at the time: the same rules give the same texts. */
const AppliedRules = TextRules.extend({ own: OwnNames.prefault({}) });
export type AppliedRules = z.infer<typeof AppliedRules>;

/** As `Study.textRules` keeps them: those wanted, those they follow, who asked, and which asking this is. */
export const KeptTextRules = z.object({
  wanted: AppliedRules.prefault({}),
  previous: AppliedRules.prefault({}),
  actorId: RowId.nullable().default(null),
  run: z.int().default(0),
});
export type KeptTextRules = z.infer<typeof KeptTextRules>;

export const SetTextRulesInput = z.object({ studyId: RowId, ...TextRules.omit({ asWritten: true }).shape });
export type SetTextRulesInput = z.infer<typeof SetTextRulesInput>;

export const LeaveAsWrittenInput = z.object({ studyId: RowId, responseId: RowId, asWritten: z.coerce.boolean() });
export type LeaveAsWrittenInput = z.infer<typeof LeaveAsWrittenInput>;

/** What is found in responses: how surely they give themselves away, or the trace a clean-up rule removes. */
export const FindingKind = z.enum(["certain", "likely", "style", ...CleanUpRule.options]);
export type FindingKind = z.infer<typeof FindingKind>;

export const FindingsFilter = z.object({
  kind: FindingKind.optional().catch(undefined),
  system: RowId.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1),
});
export type FindingsFilter = z.infer<typeof FindingsFilter>;

/** Of one system: in how many of its responses something is found, and in how many shown texts a name is left. */
export interface SystemCheck {
  id: string;
  name: string;
  responses: number;
  found: Record<FindingKind, number>;
  /** Shown texts that still name the model or its maker. */
  naming: number;
  /** Shown texts that differ from the raw ones. */
  changed: number;
}

export interface TextCheck {
  systems: SystemCheck[];
  rules: TextRules;
  /** How far the rules have been applied; null when they have been. */
  applying: { done: number; total: number } | null;
}

/** A change in words: what stays, what goes, what comes, and what is only pointed at. */
export interface TextChange {
  kind: "same" | "gone" | "new" | "named";
  text: string;
}

export interface Finding {
  responseId: string;
  prompt: number;
  system: string;
  kinds: FindingKind[];
  /** The passages in question of the raw text, and of what annotators would read with this rule beside those applied. */
  before: TextChange[];
  after: TextChange[];
  /** Whether annotators read it so already. */
  applied: boolean;
  asWritten: boolean;
}

export interface FindingsPage {
  total: number;
  pages: number;
  findings: Finding[];
}

/** One change of what annotators read, newest first. */
export interface ResponseRevision {
  id: string;
  kind: "clean_up" | "mask" | "unmask" | "regenerate";
  rule: string | null;
  at: string;
  by: string | null;
  change: TextChange[];
}

/** Which prompts are listed, and which one is open: the address of the page. Anything else in it is passed over. */
export const ResponsesFilter = z.object({
  text: z.string().trim().max(200).transform(storable).catch("").default(""),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1),
  prompt: z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined),
  /** As annotators read them, or as they came. */
  as: z.enum(["shown", "raw"]).catch("shown").default("shown"),
});
export type ResponsesFilter = z.infer<typeof ResponsesFilter>;

export interface PromptPage {
  total: number;
  pages: number;
  prompts: { number: number; text: string; moreTurns: number; sampled: boolean; responses: number }[];
}

/** What a run keeps beside a response, as far as a page shows it. */
export const ResponseSettings = z.object({
  model: z.string(),
  endpoint: z.string(),
  /** Name and version. */
  promptSet: z.string().nullable(),
  systemPrompt: z.string().default(""),
  sampling: SamplingSettings,
  /** The day, where it was not this installation that asked. */
  recordedOn: z.string().optional(),
});
export type ResponseSettings = z.infer<typeof ResponseSettings>;

/** How a model's answer came about. */
export interface ResponseOrigin extends ResponseSettings {
  finishReason: string | null;
  tokens: number | null;
  latencyMs: number | null;
}

export interface PromptResponse {
  id: string;
  system: string;
  method: SystemMethod;
  turn: number;
  /** What annotators read, and the text as it came. */
  shown: RichText;
  raw: RichText;
  changed: boolean;
  revisions: ResponseRevision[];
  /** Null for what came from a file. */
  origin: ResponseOrigin | null;
}

export interface PromptView {
  number: number;
  sourceId: string | null;
  sampled: boolean;
  reference: string | null;
  tags: { key: string; value: string }[];
  turns: { role: "system" | "user" | "assistant"; text: RichText }[];
  /** `turn` is the user turn that is answered, from 0. */
  responses: PromptResponse[];
}
