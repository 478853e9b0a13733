import "server-only";
import { type Database, emptySql, sql } from "@/lib/db/client";

interface Draw {
  studyId: bigint;
  judgeVersionId: bigint;
  seed: number;
  group: string | null;
  /** The study takes no votes any more, so that reasons can sway none. */
  closed: boolean;
}

/**
 * Readable verdicts with a reason, in the order in which a seed draws them: comparisons with one reason each before any has a second, and
 * outcomes in turn, so that a rare one is not drowned. While votes are taken, only on comparisons that somebody asked has voted on.
 */
export function listReasons(
  database: Database,
  { studyId, judgeVersionId, seed, group, closed }: Draw,
  limit: number,
): Promise<{ id: bigint; reason: string }[]> {
  const voted = sql`AND EXISTS (SELECT 1 FROM "Vote" v JOIN "Rater" r ON r."id" = v."raterId" JOIN "Participant" p ON p."id" = r."participantId"
    WHERE v."comparisonId" = d."comparisonId" AND v."state" = 'active' AND p."state" = 'active'
      ${group === null ? emptySql : sql`AND p."group" = ${group}`})`;
  return database.$queryRaw`
    WITH reason AS (
      SELECT DISTINCT ON (d."comparisonId", d."turn", d."aspectId", d."order", d."sample") d."id", d."comparisonId", d."outcome", d."reason",
        md5(${String(seed)}::text || ':' || d."comparisonId" || ':' || coalesce(d."order"::text, '') || ':' || coalesce(d."aspectId", 0) || ':' || d."sample") AS hash
      FROM "Verdict" d JOIN "JudgeRun" r ON r."id" = d."runId"
      WHERE r."judgeVersionId" = ${judgeVersionId} AND r."settings"->>'dryRun' IS DISTINCT FROM 'true'
        AND d."outcome" IN ('a', 'tie', 'b') AND trim(d."reason") <> ''
        AND d."comparisonId" IN (SELECT "id" FROM "Comparison" WHERE "studyId" = ${studyId}) ${closed ? emptySql : voted}
      ORDER BY d."comparisonId", d."turn", d."aspectId", d."order", d."sample", d."runId" DESC, d."id" DESC
    ), nth AS (
      SELECT *, row_number() OVER (PARTITION BY "comparisonId" ORDER BY hash, "id") AS nth FROM reason
    ), placed AS (
      SELECT *, row_number() OVER (PARTITION BY nth, "outcome" ORDER BY hash, "id") AS place FROM nth
    )
    SELECT "id", "reason" FROM placed ORDER BY nth, place, hash, "id" LIMIT ${limit}`;
}
