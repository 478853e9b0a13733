import { z } from "zod";
import type { SystemMethod } from "@/lib/studies/schema";
import type { RichText } from "./rich-text";

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
  prompts: { number: number; text: string; sampled: boolean; responses: number }[];
}

export interface PromptView {
  number: number;
  sourceId: string | null;
  sampled: boolean;
  reference: string | null;
  tags: { key: string; value: string }[];
  turns: RichText[];
  responses: { id: string; system: string; method: SystemMethod; text: RichText }[];
}
