import "server-only";
import { type Sql, sqlOnce } from "@/lib/db/sql";

const atOnce = 1000;

/** Hand-outs whose lease ran out go back; returns how many. A vote on one still counts while its slot stays free. */
export async function releaseExpired(tx: Sql = sqlOnce(), studyId: bigint | null = null): Promise<number> {
  return tx.$executeRaw`
    WITH expired AS (
      SELECT "id", "slotId" FROM "Assignment"
      WHERE "state" = 'offered' AND "leasedUntil" < now() AND (${studyId}::bigint IS NULL OR "studyId" = ${studyId}::bigint)
      LIMIT ${atOnce} FOR UPDATE SKIP LOCKED
    ),
    freed AS (UPDATE "Slot" SET "state" = 'open' FROM expired WHERE "Slot"."id" = expired."slotId" AND "Slot"."state" = 'held')
    UPDATE "Assignment" SET "state" = 'lapsed', "settledAt" = now() FROM expired WHERE "Assignment"."id" = expired."id"`;
}
