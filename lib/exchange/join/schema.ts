import { z } from "zod";
import { ImportedResponse, Tag } from "@/lib/exchange/schema";

/** One file's responses, with their systems already named as the study will call them. */
export const JoinFile = z.object({ name: z.string(), responses: z.array(ImportedResponse) });
export type JoinFile = z.infer<typeof JoinFile>;

export const JoinOptions = z.object({ emptyResponses: z.enum(["keep", "leave_out"]) });
export type JoinOptions = z.infer<typeof JoinOptions>;

export const JoinedPrompt = z.object({
  sourceId: z.string().nullable(),
  text: z.string(),
  tags: z.array(Tag),
  reference: z.string().nullable(),
});
export type JoinedPrompt = z.infer<typeof JoinedPrompt>;

/** `prompt` and `system` are places in the arrays beside it; `file` and `line` say where it was read. */
export const JoinedResponse = z.object({
  prompt: z.int(),
  system: z.int(),
  text: z.string(),
  file: z.int(),
  line: z.int(),
});
export type JoinedResponse = z.infer<typeof JoinedResponse>;

/**
 * Why a row is not in the study:
 * `duplicate`: the same system, prompt and text came before; `conflict`: the same system and prompt with another text
 * came before, and the first was kept; `unjoined`: only one system answered the prompt; `empty`: left out on request.
 */
export const ListedReason = z.enum(["duplicate", "conflict", "unjoined", "empty"]);
export type ListedReason = z.infer<typeof ListedReason>;

export const ListedRow = z.object({
  reason: ListedReason,
  file: z.int(),
  line: z.int(),
  row: z.int(),
  system: z.string(),
  sourceId: z.string().nullable(),
  prompt: z.string(),
});
export type ListedRow = z.infer<typeof ListedRow>;

export const Joined = z.object({
  systems: z.array(z.string()),
  prompts: z.array(JoinedPrompt),
  responses: z.array(JoinedResponse),
  listed: z.array(ListedRow),
  /** Places of files whose ids match no other file's, so that they were joined on the text alone. */
  idsIgnored: z.array(z.int()),
});
export type Joined = z.infer<typeof Joined>;

const Listing = z.object({ count: z.int(), examples: z.array(ListedRow) });

export const JoinSummary = z.object({
  prompts: z.int(),
  /** Prompts that every system answered. */
  complete: z.int(),
  responses: z.int(),
  files: z.array(z.object({ name: z.string(), responses: z.int(), joined: z.int(), idsIgnored: z.boolean() })),
  systems: z.array(
    z.object({
      name: z.string(),
      files: z.array(z.int()),
      responses: z.int(),
      missing: z.int(),
      empty: z.int(),
      medianWords: z.int(),
    }),
  ),
  pairs: z.array(z.object({ a: z.int(), b: z.int(), comparisons: z.int() })),
  /** Systems that more than one file answers for; `overlap` counts the prompts answered in several of them. */
  shared: z.array(z.object({ system: z.string(), files: z.array(z.int()), overlap: z.int() })),
  unjoined: Listing,
  duplicates: Listing,
  conflicts: Listing,
  empties: Listing,
});
export type JoinSummary = z.infer<typeof JoinSummary>;
