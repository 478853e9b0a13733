import "server-only";
import { randomInt } from "node:crypto";
import type { Sql } from "@/lib/db/sql";
import { releaseExpired } from "./release-expired";
import { stick } from "./sides";

export type HandOut = { id: bigint; publicId: string; comparisonId: bigint; position: number; flipped: boolean };
export type Recipient = { participantId: bigint; studyId: bigint; leaseSeconds: number };

/** Open slots looked at before the exact search: cost grows neither with the study nor with what the annotator has done. */
const probes = 32;
const keyRange = 2 ** 31 - 1;

/**
 * Hands the participant one more comparison, or null when nothing is left for them now. The caller holds the participant's row lock, so
 * that two tabs are not handed the same comparison twice.
 */
export async function assignNext(tx: Sql, to: Recipient): Promise<HandOut | null> {
  const probed = await handOutNear(tx, to, randomInt(keyRange));
  if (probed) return probed;
  const exact = await handOutExact(tx, to);
  if (exact) return exact;
  if ((await releaseExpired(tx, to.studyId)) === 0) return null;
  return handOutExact(tx, to);
}

/** Random open slots from a random point, wrapping round; those whose side the stick forbids come last. */
async function handOutNear(tx: Sql, to: Recipient, from: number): Promise<HandOut | null> {
  const rows = await tx.$queryRaw<HandOut[]>`/*prepared:hand_out_near*/
    WITH near AS (
      (SELECT s."id", s."comparisonId", s."pairId", s."flipped", s."randomKey", 0 AS lap FROM "Slot" s
       WHERE s."studyId" = ${to.studyId} AND s."state" = 'open' AND s."randomKey" >= ${from}
       ORDER BY s."randomKey", s."id" LIMIT ${probes})
      UNION ALL
      (SELECT s."id", s."comparisonId", s."pairId", s."flipped", s."randomKey", 1 AS lap FROM "Slot" s
       WHERE s."studyId" = ${to.studyId} AND s."state" = 'open' AND s."randomKey" < ${from}
       ORDER BY s."randomKey", s."id" LIMIT ${probes})
    ),
    free AS (
      SELECT near.*, (CASE WHEN b."imbalance" >= ${stick}::int THEN NOT near."flipped" WHEN b."imbalance" <= -${stick}::int THEN near."flipped" ELSE false END) AS unwanted
      FROM near LEFT JOIN "SideBalance" b ON b."participantId" = ${to.participantId} AND b."pairId" = near."pairId"
      -- OFFSET 0 keeps this a probe of the index per candidate, whatever the planner believes of an annotator's history.
      WHERE NOT EXISTS (
        SELECT 1 FROM "Assignment" a WHERE a."participantId" = ${to.participantId} AND a."comparisonId" = near."comparisonId"
        AND a."kind" = 'main' AND a."state" NOT IN ('lapsed', 'undone') OFFSET 0)
      ORDER BY unwanted, near.lap, near."randomKey"
    ),
    -- Candidates are locked one after the other until one is still open: a rival's is passed over.
    picked AS (
      SELECT locked.* FROM free CROSS JOIN LATERAL (
        SELECT s."id", s."comparisonId", s."pairId", s."flipped" FROM "Slot" s
        WHERE s."id" = free."id" AND s."state" = 'open' FOR UPDATE SKIP LOCKED
      ) locked LIMIT 1
    ),
    held AS (UPDATE "Slot" SET "state" = 'held' FROM picked WHERE "Slot"."id" = picked."id"),
    balance AS (
      INSERT INTO "SideBalance" ("participantId", "pairId", "imbalance")
      SELECT ${to.participantId}, "pairId", CASE WHEN "flipped" THEN -1 ELSE 1 END FROM picked
      ON CONFLICT ("participantId", "pairId") DO UPDATE SET "imbalance" = "SideBalance"."imbalance" + EXCLUDED."imbalance"
    ),
    counted AS (
      UPDATE "Participant" SET "dealt" = "dealt" + 1, "lastSeenAt" = now()
      WHERE "id" = ${to.participantId} AND EXISTS (SELECT 1 FROM picked) RETURNING "dealt"
    )
    INSERT INTO "Assignment" ("studyId", "participantId", "comparisonId", "slotId", "position", "flipped", "leasedUntil", "attempt")
    SELECT ${to.studyId}, ${to.participantId}, picked."comparisonId", picked."id", counted."dealt", picked."flipped", now() + make_interval(secs => ${to.leaseSeconds}::int),
      1 + (SELECT count(*)::int FROM "Assignment" p WHERE p."participantId" = ${to.participantId} AND p."comparisonId" = picked."comparisonId")
    FROM picked, counted
    RETURNING "id", "publicId", "comparisonId", "position", "flipped"`;
  return rows[0] ?? null;
}

/** The probe ran dry: look once for any open slot this annotator has not had, then hand it out by the same statement. */
async function handOutExact(tx: Sql, to: Recipient): Promise<HandOut | null> {
  const [found] = await tx.$queryRaw<{ randomKey: number }[]>`/*prepared:hand_out_exact*/
    SELECT s."randomKey" FROM "Slot" s
    WHERE s."studyId" = ${to.studyId} AND s."state" = 'open' AND NOT EXISTS (
      SELECT 1 FROM "Assignment" a WHERE a."participantId" = ${to.participantId} AND a."comparisonId" = s."comparisonId"
      AND a."kind" = 'main' AND a."state" NOT IN ('lapsed', 'undone'))
    ORDER BY s."randomKey" LIMIT 1`;
  return found ? handOutNear(tx, to, found.randomKey) : null;
}
