import { z } from "zod";
import type { Tag } from "@/lib/exchange/schema";
import type { PromptKey } from "./prompt-key";

/** What the join holds of a response: nothing whose size grows with its text. */
export interface JoinRow {
  /** Its place among the file's responses, which is the same each time the file is read. */
  index: number;
  line: number;
  row: number;
  sourceId?: string;
  prompt: PromptKey;
  system: string;
  /** Digest of the response. */
  answer: string;
  /** How many turns it answers. */
  answers: number;
  words: number;
  empty: boolean;
  tags: Tag[];
  hasReference: boolean;
  judgedPair?: boolean;
}

/** One file's responses, with their systems already named as the study will call them. */
export interface JoinFile {
  name: string;
  responses: JoinRow[];
}

export const JoinOptions = z.object({
  emptyResponses: z.enum(["keep", "leave_out"]),
  /** Whether prompts that differ only by white space within them are one prompt. */
  whiteSpace: z.enum(["tells_apart", "ignored"]).default("tells_apart"),
});
export type JoinOptions = z.infer<typeof JoinOptions>;

/** Where a text is: the file's place among the files, and the response's place in it. */
export interface Origin {
  file: number;
  row: JoinRow;
}

export interface JoinedPrompt {
  sourceId: string | null;
  /** The first response that was given to it: its prompt is the study's. */
  first: Origin;
  tags: Tag[];
  /** The first row that has a reference answer. */
  reference: Origin | null;
}

/** `prompt` and `system` are places in the arrays beside it. */
export interface JoinedResponse extends Origin {
  prompt: number;
  system: number;
}

/**
 * Why a row is not in the study:
 * `duplicate`: the same system, prompt and text came before; `conflict`: the same system and prompt with another text
 * came before, and the first was kept; `unjoined`: only one system answered the prompt; `empty`: left out on request.
 */
export const ListedReason = z.enum(["duplicate", "conflict", "unjoined", "empty"]);
export type ListedReason = z.infer<typeof ListedReason>;

/** Prompts whose texts differ by white space alone. */
export const Spacing = z.object({
  /** Taken as one, for they differ by outer space or line ends only, or because that was asked for. */
  joined: z.int(),
  /** Kept as different prompts. */
  apart: z.int(),
  /** How the first of those kept apart begin. */
  examples: z.array(z.string()),
});
export type Spacing = z.infer<typeof Spacing>;

export const ListedRow = z.object({
  reason: ListedReason,
  file: z.int(),
  line: z.int(),
  row: z.int(),
  system: z.string(),
  sourceId: z.string().nullable(),
  /** How it begins, and how many turns follow. */
  prompt: z.string(),
  moreTurns: z.int(),
});
export type ListedRow = z.infer<typeof ListedRow>;

export interface Joined {
  systems: string[];
  prompts: JoinedPrompt[];
  responses: JoinedResponse[];
  listed: ListedRow[];
  /** Places of files whose ids match no other file's, so that they were joined on the text alone. */
  idsIgnored: number[];
  spacing: Spacing;
  /** Ids that stand for prompts of different texts. */
  idsReused: { count: number; examples: { sourceId: string; prompts: string[] }[] };
}

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
  /** `turns` counts those that both answered, in all their prompts together. */
  pairs: z.array(z.object({ a: z.int(), b: z.int(), comparisons: z.int(), turns: z.int() })),
  /** Systems that more than one file answers for; `overlap` counts the prompts answered in several of them. */
  shared: z.array(z.object({ system: z.string(), files: z.array(z.int()), overlap: z.int() })),
  spacing: Spacing,
  idsReused: z.object({
    count: z.int(),
    examples: z.array(z.object({ sourceId: z.string(), prompts: z.array(z.string()) })),
  }),
  /** Prompts that come with a reference answer. */
  references: z.int(),
  /** Prompts of more than one turn, and how many answers they are given at most. */
  conversations: z.object({ prompts: z.int(), mostAnswers: z.int() }),
  unjoined: Listing,
  duplicates: Listing,
  conflicts: Listing,
  empties: Listing,
});
export type JoinSummary = z.infer<typeof JoinSummary>;
