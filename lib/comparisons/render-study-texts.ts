import "server-only";
import { db } from "@/lib/db/client";
import { renderVersion } from "@/lib/responses/render";
import { renderTexts } from "@/lib/responses/rendered-text";

const batch = 40;

/** The job that renders ahead what annotators of a study will read; until it is done, whoever comes first renders. */
export async function renderStudyTexts(studyId: bigint): Promise<void> {
  let after = 0n;
  for (;;) {
    const prompts = await db().$queryRaw<{ id: bigint; texts: string[] }[]>`
      SELECT p."id", array(
        SELECT each."text" FROM (
          SELECT "text" FROM "Turn" WHERE "promptId" = p."id" UNION SELECT coalesce("shownText", "text") FROM "Response" WHERE "promptId" = p."id"
        ) each
        WHERE NOT EXISTS (
          SELECT 1 FROM "RenderedText" r WHERE r."contentHash" = sha256(convert_to(each."text", 'UTF8')) AND r."version" = ${renderVersion}::int)
      ) AS texts
      FROM "Prompt" p WHERE p."studyId" = ${studyId} AND p."sampled" AND p."id" > ${after} ORDER BY p."id" LIMIT ${batch}`;
    await renderTexts(prompts.flatMap((prompt) => prompt.texts));
    const last = prompts.at(-1);
    if (!last) return;
    after = last.id;
  }
}
