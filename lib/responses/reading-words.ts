import "server-only";
import type { StudyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";

/** Enough for a mean, few enough for a page to wait for. */
const PROMPTS = 60;

type Drawn = { prompt: string | null; responses: string; systems: number };

/** Mean words that an annotator reads for one comparison, a prompt and two responses, over a draw of prompts; null without responses. */
export async function readingWords({ id: studyId }: Pick<StudyAccess, "id">): Promise<number | null> {
  const drawn = await patiently(
    () => db().$queryRaw<Drawn[]>`
      WITH drawn AS (
        SELECT p."id" FROM "Prompt" p WHERE p."studyId" = ${studyId} AND p."sampled"
          AND EXISTS (SELECT 1 FROM "Response" r WHERE r."promptId" = p."id")
        ORDER BY p."identityHash" LIMIT ${PROMPTS})
      SELECT (SELECT string_agg(t."text", ' ') FROM "Turn" t WHERE t."promptId" = drawn."id") AS prompt,
        string_agg(coalesce(r."shownText", r."text"), ' ') AS responses, count(DISTINCT r."systemId")::int AS systems
      FROM drawn JOIN "Response" r ON r."promptId" = drawn."id" GROUP BY drawn."id"`,
  );
  const words = drawn.map(({ prompt, responses, systems }) => {
    return countWords(prompt ?? "") + (2 * countWords(responses)) / systems;
  });
  return words.length === 0 ? null : words.reduce((sum, each) => sum + each, 0) / words.length;
}

/** Also where a language puts no spaces between words. */
function countWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter("en", { granularity: "word" }).segment(text)) if (isWordLike) words++;
  return words;
}
