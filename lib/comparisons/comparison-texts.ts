import "server-only";
import { sqlOnce } from "@/lib/db/sql";
import { patiently } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors";
import { plainText, renderVersion } from "@/lib/responses/render";
import { renderedText } from "@/lib/responses/rendered-text";
import type { RichNode, RichText } from "@/lib/responses/rich-text";
import { type Conversation, conversationOf } from "./conversation";
import { renderedAlike } from "./rendered-alike";

/** With the keys of the aspects that are asked about it. */
export type ComparisonTexts = Conversation<RichText> & { aspects: string[] };

type Row = {
  part: "system" | "user" | "assistant" | "reference" | "a" | "b";
  /** The turn's place among the prompt's turns, or which user turn a response answers. */
  place: number;
  judged: number | null;
  aspects: string[];
  text: string;
  known: boolean;
  tree: RichNode[] | null;
};

/** A comparison's prompt and both responses as annotators read them, rendered, in canonical order. One statement when all was rendered before. */
export async function comparisonTexts(comparisonId: bigint): Promise<ComparisonTexts> {
  const rows = await patiently(
    () => sqlOnce().$queryRaw<Row[]>`/*prepared:comparison_texts*/
      WITH compared AS (
        SELECT c."promptId", c."turn" AS judged, p."systemAId", p."systemBId", v."settings", array(
            SELECT a."key" FROM "Aspect" a WHERE a."studyId" = c."studyId"
              AND EXISTS (SELECT 1 FROM asked_prompts(a."studyId", a."tagFilter") x WHERE x."promptId" = c."promptId") ORDER BY a."position"
          ) AS aspects
        FROM "Comparison" c
        JOIN "SystemPair" p ON p."id" = c."pairId"
        JOIN LATERAL (SELECT "settings" FROM "ProtocolVersion" WHERE "studyId" = c."studyId" ORDER BY "version" DESC LIMIT 1) v ON true
        WHERE c."id" = ${comparisonId}
      ),
      parts AS (
        SELECT t."role"::text AS part, t."ordinal" AS place, t."text", judged, aspects FROM compared JOIN "Turn" t USING ("promptId")
        UNION ALL
        SELECT 'reference', 0, p."reference", judged, aspects FROM compared JOIN "Prompt" p ON p."id" = compared."promptId"
        WHERE p."reference" IS NOT NULL AND (compared."settings"->>'showReference')::boolean
        UNION ALL
        SELECT CASE WHEN r."systemId" = compared."systemAId" THEN 'a' ELSE 'b' END, r."turn", coalesce(r."shownText", r."text"), judged, aspects
        FROM compared JOIN "Response" r ON r."promptId" = compared."promptId" AND r."systemId" IN (compared."systemAId", compared."systemBId")
      )
      SELECT parts.*, rendered."contentHash" IS NOT NULL AS known, rendered."tree" FROM parts
      LEFT JOIN "RenderedText" rendered ON rendered."contentHash" = sha256(convert_to(parts."text", 'UTF8')) AND rendered."version" = ${renderVersion}::int
      ORDER BY parts.place`,
  );
  const parts = await Promise.all(
    rows.map(async ({ part, place, text, known, tree }) => ({
      part,
      place,
      text: known ? { plain: plainText(text), tree } : await renderedText(text),
    })),
  );
  const conversation = conversationOf(parts, rows[0]?.judged ?? null);
  if (!conversation) throw notFound("comparison");
  return { ...conversation, ...renderedAlike(conversation), aspects: rows[0]?.aspects ?? [] };
}
