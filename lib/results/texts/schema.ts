import { z } from "zod";
import { storable } from "@/lib/storable";
import type { SystemTexts } from "./system-texts";

/** The tag by whose values the responses are told apart; without it, all of them together. */
export const TextsFilter = z.object({
  by: z.string().max(1000).transform(storable).optional().catch(undefined),
});
export type TextsFilter = z.infer<typeof TextsFilter>;

export interface TextGroup {
  /** The tag's value; null for all prompts. */
  value: string | null;
  prompts: number;
  /** In the study's order. */
  systems: (SystemTexts & { name: string })[];
}

export interface TextsView {
  /** Keys of the tags that the study's prompts have. */
  tags: string[];
  /** What the groups are told apart by; null where that is nothing. */
  by: string | null;
  groups: TextGroup[];
  /** Further values of the tag, less frequent than those shown. */
  further: number;
}
