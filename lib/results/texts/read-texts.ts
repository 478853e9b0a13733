import "server-only";
import { readSnapshot, type TextQuery } from "@/lib/db/read-snapshot";
import { type ResponseStyle, readStyle } from "@/lib/results/stored-style/read-style";
import { readNumbers } from "@/lib/results/stored-votes/number-array";
import type { TextGroup, TextsFilter, TextsView } from "./schema";
import { systemTexts } from "./system-texts";

/** Values of a tag that are shown: the most frequent. */
const MOST_VALUES = 30;

interface Named {
  id: number;
  name: string;
}

/** How long each system's responses are and how they are set out, over all prompts or by the values of a tag. */
export function readTexts({ id: studyId }: { id: bigint }, { by }: TextsFilter): Promise<TextsView> {
  return readSnapshot(async (query) => {
    const [[counted]] = await query(`SELECT count(*) FROM "Prompt" WHERE "studyId" = $1`, [studyId]);
    const names = await query(`SELECT "id", "name" FROM "System" WHERE "studyId" = $1 ORDER BY "id"`, [studyId]);
    const systems = names.map(([id, name]) => ({ id: Number(id), name: name ?? "" }));
    const tags = await query(
      `SELECT DISTINCT t."key" FROM "Prompt" p JOIN "Tag" t ON t."promptId" = p."id" WHERE p."studyId" = $1 ORDER BY 1`,
      [studyId],
    );
    const keys = tags.flatMap(([key]) => key ?? []);
    const responses = await readStyle(query, studyId);
    if (by === undefined || !keys.includes(by)) {
      const all = { value: null, prompts: Number(counted), systems: named(systems, responses) };
      return { tags: keys, by: null, groups: [all], further: 0 };
    }
    const values = await promptsByValue(query, studyId, by);
    const groups = values.slice(0, MOST_VALUES).map(({ value, prompts }): TextGroup => {
      const own = responses.filter(({ prompt }) => prompts.has(prompt));
      return { value, prompts: prompts.size, systems: named(systems, own) };
    });
    return { tags: keys, by, groups, further: Math.max(0, values.length - MOST_VALUES) };
  });
}

async function promptsByValue(query: TextQuery, studyId: bigint, tag: string) {
  const rows = await query(
    `SELECT t."value", array_agg(t."promptId") FROM "Prompt" p JOIN "Tag" t ON t."promptId" = p."id"
      WHERE p."studyId" = $1 AND t."key" = $2 GROUP BY t."value" ORDER BY count(*) DESC, t."value"`,
    [studyId, tag],
  );
  return rows.map(([value, prompts]) => ({ value: value ?? "", prompts: new Set(readNumbers(prompts)) }));
}

function named(systems: Named[], responses: ResponseStyle[]): TextGroup["systems"] {
  const names = new Map(systems.map(({ id, name }) => [id, name]));
  const texts = systemTexts([...names.keys()], responses);
  return texts.map((each) => ({ ...each, name: names.get(each.system) ?? "" }));
}
