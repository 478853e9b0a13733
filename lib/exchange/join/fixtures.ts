import fc from "fast-check";
import { JoinRows } from "./join-rows";
import type { Joined, JoinFile, JoinRow } from "./schema";

/** Files for tests: rows as [system, prompt, response, id?]. */
export type Written = [system: string, prompt: string, response: string, sourceId?: string];

export function fileOf(name: string, rows: Written[]): JoinFile {
  const joinRows = new JoinRows();
  for (const [index, [system, prompt, response, sourceId]] of rows.entries()) {
    joinRows.add({
      kind: "response",
      line: index + 2,
      row: index + 1,
      system,
      prompt,
      response,
      tags: [],
      ...(sourceId === undefined ? {} : { sourceId }),
    });
  }
  for (const row of joinRows.rows) texts.set(row, rows[row.index][2]);
  return { name, responses: joinRows.rows };
}

const texts = new WeakMap<JoinRow, string>();

/** What a row of `fileOf` was written with. */
export function textOf(row: JoinRow): string {
  return texts.get(row) ?? "";
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
    .map(({ prompt, system, row }) =>
      JSON.stringify([prompts[prompt].sourceId, row.prompt.head.trim(), systems[system], textOf(row)]),
    )
    .sort();
}
