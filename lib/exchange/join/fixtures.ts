import fc from "fast-check";
import type { ImportedResponse } from "@/lib/exchange/schema";
import type { Joined, JoinFile } from "./schema";

/** Files for tests: rows as [system, prompt, response, id?]. */
export type Written = [system: string, prompt: string, response: string, sourceId?: string];

export function fileOf(name: string, rows: Written[]): JoinFile {
  const responses = rows.map(
    ([system, prompt, response, sourceId], index): ImportedResponse => ({
      kind: "response",
      line: index + 2,
      row: index + 1,
      system,
      prompt,
      response,
      tags: [],
      ...(sourceId === undefined ? {} : { sourceId }),
    }),
  );
  return { name, responses };
}

const word = (...words: string[]) => fc.constantFrom(...words);
const row = fc.tuple(
  word("x", "y", "z"),
  word("p", "q", "r", " p "),
  word("1", "2", ""),
  fc.option(word("i", "j"), { nil: undefined }),
);

/** Small worlds in which everything collides. */
export const collidingFiles = fc
  .array(fc.array(row, { maxLength: 8 }), { maxLength: 4 })
  .map((files) => files.map((rows, index) => fileOf(`f${index}`, rows as Written[])));

/** The joined set without its order: prompt, system and text of every response. */
export function joinedSet({ prompts, systems, responses }: Joined): string[] {
  return responses
    .map(({ prompt, system, text }) =>
      JSON.stringify([prompts[prompt].sourceId, prompts[prompt].text.trim(), systems[system], text]),
    )
    .sort();
}
