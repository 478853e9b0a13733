import "server-only";
import type { LockedAssignment } from "@/lib/assignments/lock-assignment";
import type { Sql } from "@/lib/db/sql";

/**
 * The slot a vote fills: its own while the lease held; after that, its own or another of the same comparison and side that is still free.
 * Null: nobody needs the vote any more, and it is kept as surplus.
 */
export async function reclaimSlot(tx: Sql, assignment: LockedAssignment): Promise<bigint | null> {
  if (assignment.studyState !== "open") return null;
  if (assignment.state === "offered") return assignment.slotId;
  const rows = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT "id" FROM "Slot" WHERE "comparisonId" = ${assignment.comparisonId} AND "state" = 'open' AND "flipped" = ${assignment.flipped}
    ORDER BY "id" = ${assignment.slotId}::bigint DESC NULLS LAST LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return rows[0]?.id ?? null;
}

/** The same comparison may have been handed to the same annotator again meanwhile. */
export async function findNewer(
  tx: Sql,
  assignment: LockedAssignment,
): Promise<{ id: bigint; voteId: bigint | null } | null> {
  if (assignment.state === "offered" || assignment.state === "skipped") return null;
  const rows = await tx.$queryRaw<{ id: bigint; voteId: bigint | null }[]>`
    SELECT a."id", v."id" AS "voteId" FROM "Assignment" a LEFT JOIN "Vote" v ON v."assignmentId" = a."id"
    WHERE a."participantId" = ${assignment.participantId} AND a."comparisonId" = ${assignment.comparisonId} AND a."id" <> ${assignment.id}
    AND a."kind" = 'main' AND a."state" NOT IN ('lapsed', 'undone') LIMIT 1`;
  return rows[0] ?? null;
}

/** Takes back a hand-out that nobody answered, and frees its slot. */
export async function withdraw(tx: Sql, assignmentId: bigint): Promise<void> {
  await tx.$executeRaw`
    WITH withdrawn AS (
      UPDATE "Assignment" SET "state" = 'lapsed', "settledAt" = now() WHERE "id" = ${assignmentId} AND "state" = 'offered' RETURNING "slotId"
    )
    UPDATE "Slot" SET "state" = 'open' FROM withdrawn WHERE "Slot"."id" = withdrawn."slotId" AND "Slot"."state" = 'held'`;
}
