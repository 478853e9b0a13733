import { z } from "zod";
import type { SystemMethod } from "@/lib/studies/schema";
import type { RichText } from "./rich-text";

/** Traces of how a text was made, by the order in which they are removed. */
export const CleanUpRule = z.enum(["stop_markers", "runaway", "echoed_fence", "open_fence", "white_space"]);
export type CleanUpRule = z.infer<typeof CleanUpRule>;

/** How surely a response gives its system away; see identity-leaks. Style tells are counted, never masked. */
export const MaskedStrength = z.enum(["certain", "likely"]);
export type MaskedStrength = z.infer<typeof MaskedStrength>;

/** Which prompts are listed, and which one is open: the address of the page. Anything else in it is passed over. */
export const ResponsesFilter = z.object({
  text: z.string().trim().max(200).catch("").default(""),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1),
  prompt: z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined),
});
export type ResponsesFilter = z.infer<typeof ResponsesFilter>;

export interface PromptPage {
  total: number;
  pages: number;
  prompts: { number: number; text: string; moreTurns: number; sampled: boolean; responses: number }[];
}

export interface PromptView {
  number: number;
  sourceId: string | null;
  sampled: boolean;
  reference: string | null;
  tags: { key: string; value: string }[];
  turns: { role: "system" | "user" | "assistant"; text: RichText }[];
  /** `turn` is the user turn that is answered, from 0. */
  responses: { id: string; system: string; method: SystemMethod; turn: number; text: RichText }[];
}
