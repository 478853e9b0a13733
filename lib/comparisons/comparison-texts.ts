import "server-only";
import { sqlOnce } from "@/lib/db/sql";
import { patiently } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors";
import { plainText, renderVersion } from "@/lib/responses/render";
import { renderedText } from "@/lib/responses/rendered-text";
import type { RichNode, RichText } from "@/lib/responses/rich-text";

export type ComparisonTexts = {
  prompt: { role: "system" | "user" | "assistant"; text: RichText }[];
  a: RichText;
  b: RichText;
};

type Row = { part: "system" | "user" | "assistant" | "a" | "b"; text: string; known: boolean; tree: RichNode[] | null };

/** A comparison's prompt and both responses, rendered, in canonical order. One statement when all was rendered before. */
export async function comparisonTexts(comparisonId: bigint): Promise<ComparisonTexts> {
  const rows = await patiently(
    () => sqlOnce().$queryRaw<Row[]>`/*prepared:comparison_texts*/
      WITH parts AS (
        SELECT t."role"::text AS part, t."ordinal" AS place, t."text" FROM "Comparison" c JOIN "Turn" t ON t."promptId" = c."promptId"
        WHERE c."id" = ${comparisonId}
        UNION ALL
        SELECT CASE WHEN r."systemId" = p."systemAId" THEN 'a' ELSE 'b' END, 1000000, string_agg(r."text", E'\n\n' ORDER BY r."turn")
        FROM "Comparison" c JOIN "SystemPair" p ON p."id" = c."pairId"
        JOIN "Response" r ON r."promptId" = c."promptId" AND r."systemId" IN (p."systemAId", p."systemBId") AND (c."turn" IS NULL OR r."turn" = c."turn")
        WHERE c."id" = ${comparisonId} GROUP BY r."systemId", p."systemAId"
      )
      SELECT parts.part, parts."text", rendered."contentHash" IS NOT NULL AS known, rendered."tree" FROM parts
      LEFT JOIN "RenderedText" rendered ON rendered."contentHash" = sha256(convert_to(parts."text", 'UTF8')) AND rendered."version" = ${renderVersion}::int
      ORDER BY parts.place`,
  );
  const texts = await Promise.all(
    rows.map(async ({ part, text, known, tree }) => ({
      part,
      text: known ? { plain: plainText(text), tree } : await renderedText(text),
    })),
  );
  const [a, b] = ["a", "b"].map((side) => texts.find((each) => each.part === side)?.text);
  if (!a || !b) throw notFound("comparison");
  return {
    prompt: texts.flatMap(({ part, text }) => (part === "a" || part === "b" ? [] : [{ role: part, text }])),
    a,
    b,
  };
}
