import "server-only";
import { type Database, sql } from "@/lib/db/client";
import { tallySql } from "./tally";

/** What a judge's run has cost so far, in its endpoint's currency; 0 where there are no prices. */
export async function spentBy(database: Database, id: bigint): Promise<number> {
  const [{ spent }] = await database.$queryRaw<{ spent: number }[]>`
    SELECT ((r."promptTokens" + t."promptTokens") * coalesce(e."inputPrice", 0)
      + (r."outputTokens" + t."outputTokens") * coalesce(e."outputPrice", 0)) / 1e6 AS spent
    FROM "JudgeRun" r
      JOIN "JudgeVersion" v ON v."id" = r."judgeVersionId"
      JOIN "Endpoint" e ON e."id" = v."endpointId"
      CROSS JOIN LATERAL (${tallySql("judge", sql`r."id"`, sql`r."settledTo"`)}) t
    WHERE r."id" = ${id}`;
  return Number(spent);
}
