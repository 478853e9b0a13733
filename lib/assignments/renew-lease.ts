import "server-only";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import type { LeaseAnswer, LeaseInput } from "./schema";

/** Keeps the pairs in an open tab's hand. One that lapsed comes back while its slot is free; the others are lost. */
export async function renewLeases(actor: Actor, input: LeaseInput): Promise<LeaseAnswer> {
  const rows = await transaction(
    (tx) => tx.$queryRaw<{ publicId: string; voted: boolean }[]>`
      WITH own AS (
        SELECT a."id", a."state", a."slotId", pv."leaseSeconds" FROM "Assignment" a
        JOIN "Participant" p ON p."id" = a."participantId" AND p."userId" = ${actor.id} AND p."state" = 'active'
        JOIN LATERAL (SELECT "leaseSeconds" FROM "ProtocolVersion" WHERE "studyId" = a."studyId" ORDER BY "version" DESC LIMIT 1) pv ON true
        WHERE a."publicId" = ANY(${input.assignmentIds}::uuid[]) AND a."state" IN ('offered', 'lapsed') FOR UPDATE OF a
      ),
      again AS (
        SELECT own."id", s."id" AS "slotId" FROM own JOIN "Slot" s ON s."id" = own."slotId" AND s."state" = 'open' WHERE own."state" = 'lapsed'
        AND NOT EXISTS (
          SELECT 1 FROM "Assignment" me JOIN "Assignment" other ON other."participantId" = me."participantId" AND other."comparisonId" = me."comparisonId"
          WHERE me."id" = own."id" AND other."id" <> me."id" AND other."kind" = 'main' AND other."state" NOT IN ('lapsed', 'undone'))
        FOR UPDATE OF s SKIP LOCKED
      ),
      held AS (UPDATE "Slot" SET "state" = 'held' FROM again WHERE "Slot"."id" = again."slotId"),
      renewed AS (
        UPDATE "Assignment" SET "state" = 'offered', "settledAt" = NULL, "leasedUntil" = now() + make_interval(secs => own."leaseSeconds")
        FROM own WHERE "Assignment"."id" = own."id" AND (own."state" = 'offered' OR own."id" IN (SELECT "id" FROM again))
        RETURNING "Assignment"."publicId"
      )
      SELECT "publicId", false AS voted FROM renewed
      UNION ALL
      SELECT a."publicId", true FROM "Assignment" a JOIN "Participant" p ON p."id" = a."participantId" AND p."userId" = ${actor.id}
      WHERE a."publicId" = ANY(${input.assignmentIds}::uuid[]) AND a."state" = 'voted'`,
  );
  const renewed = rows.flatMap(({ publicId, voted }) => (voted ? [] : [publicId]));
  const voted = rows.flatMap(({ publicId, voted }) => (voted ? [publicId] : []));
  return { renewed, lost: input.assignmentIds.filter((id) => !renewed.includes(id)), voted };
}
