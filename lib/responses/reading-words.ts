import "server-only";
import type { StudyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";

/** Enough for a mean, few enough for a page to wait for. */
const PROMPTS = 60;
/** Characters of a text that are counted; the rest is taken to be like them. Texts may be megabytes. */
const EXCERPT = 1_500;

type Text = { promptId: bigint; systemId: bigint | null; excerpt: string; length: number };

/** Mean words that an annotator reads for one comparison, a prompt and two responses, over a draw of prompts; null without responses. */
export async function readingWords({ id: studyId }: Pick<StudyAccess, "id">): Promise<number | null> {
  const texts = await patiently(
    () => db().$queryRaw<Text[]>`
      WITH drawn AS (
        SELECT p."id" FROM "Prompt" p WHERE p."studyId" = ${studyId} AND p."sampled"
          AND EXISTS (SELECT 1 FROM "Response" r WHERE r."promptId" = p."id")
        ORDER BY p."identityHash" LIMIT ${PROMPTS}),
      texts AS (
        SELECT t."promptId", NULL::bigint AS "systemId", t."text" FROM drawn JOIN "Turn" t ON t."promptId" = drawn."id"
        UNION ALL
        SELECT r."promptId", r."systemId", coalesce(r."shownText", r."text") FROM drawn JOIN "Response" r ON r."promptId" = drawn."id")
      SELECT "promptId", "systemId", left("text", ${EXCERPT}::int) AS excerpt, char_length("text") AS length FROM texts`,
  );
  const prompts = [...new Set(texts.map(({ promptId }) => promptId))];
  const words = prompts.map((prompt) => {
    const of = texts.filter(({ promptId }) => promptId === prompt);
    const [asked, answers] = [of.filter(isPrompt), of.filter((text) => !isPrompt(text))];
    return wordsOf(asked) + (2 * wordsOf(answers)) / new Set(answers.map(({ systemId }) => systemId)).size;
  });
  return words.length === 0 ? null : words.reduce((sum, each) => sum + each, 0) / words.length;
}

const isPrompt = ({ systemId }: Text) => systemId === null;

function wordsOf(texts: Text[]): number {
  return texts.reduce((sum, { excerpt, length }) => {
    return sum + countWords(excerpt) * (length > EXCERPT ? length / EXCERPT : 1);
  }, 0);
}

/** Also where a language puts no spaces between words. */
function countWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter("en", { granularity: "word" }).segment(text)) if (isWordLike) words++;
  return words;
}
