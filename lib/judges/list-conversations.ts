import "server-only";
import { type Conversation, conversationOf, type Part } from "@/lib/comparisons/conversation";
import { type Database, sql } from "@/lib/db/client";
import type { ProtocolSettings } from "@/lib/studies/schema";
import type { JudgeKind } from "./schema";

type Row = Part<string> & { id: bigint; judged: number | null };

/**
 * What a judge reads of comparisons, or of single responses, by id: the texts that annotators read, cleaned up and masked where the study's rules
 * say so. Of a single response both sides are the same.
 */
export async function listConversations(
  database: Database,
  { kind, judgedTurn }: { kind: JudgeKind; judgedTurn: ProtocolSettings["judgedTurn"] },
  ids: bigint[],
): Promise<Map<bigint, Conversation<string>>> {
  const compared =
    kind === "pairwise"
      ? sql`SELECT c."id", c."promptId", c."turn" AS judged, p."systemAId" AS a, p."systemBId" AS b
          FROM "Comparison" c JOIN "SystemPair" p ON p."id" = c."pairId" WHERE c."id" = ANY(${ids}::bigint[])`
      : sql`SELECT r."id", r."promptId", CASE WHEN ${judgedTurn}::text = 'whole' THEN NULL ELSE r."turn" END AS judged,
            r."systemId" AS a, r."systemId" AS b FROM "Response" r WHERE r."id" = ANY(${ids}::bigint[])`;
  const rows = await database.$queryRaw<Row[]>`
    WITH compared AS (${compared})
    SELECT c."id", c.judged, t."role"::text AS part, t."ordinal" AS place, t."text" FROM compared c JOIN "Turn" t USING ("promptId")
    UNION ALL
    SELECT c."id", c.judged, 'reference', 0, p."reference" FROM compared c JOIN "Prompt" p ON p."id" = c."promptId" WHERE p."reference" IS NOT NULL
    UNION ALL
    SELECT c."id", c.judged, CASE WHEN r."systemId" = c.a THEN 'a' ELSE 'b' END, r."turn", coalesce(r."shownText", r."text")
    FROM compared c JOIN "Response" r ON r."promptId" = c."promptId" AND r."systemId" IN (c.a, c.b)`;
  const byId = new Map<bigint, Row[]>();
  for (const row of rows) {
    const own = byId.get(row.id);
    if (own) own.push(row);
    else byId.set(row.id, [row]);
  }
  const read = new Map<bigint, Conversation<string>>();
  for (const [id, own] of byId) {
    const mirrored =
      kind === "rubric" ? own.filter(({ part }) => part === "a").map((row) => ({ ...row, part: "b" as const })) : [];
    const conversation = conversationOf([...own, ...mirrored], own[0].judged);
    if (conversation) read.set(id, conversation);
  }
  return read;
}
