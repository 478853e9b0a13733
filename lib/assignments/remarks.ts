import "server-only";
import { sql } from "@/lib/db/client";

/**
 * What annotators said of a study's pairs beside their votes, as a table for a statement: every flag, and every skip that was not taken back.
 * `rank` tells the remarks of one hand-out apart; a skip comes before the flags.
 */
export function remarksOf(studyId: bigint) {
  return sql`
    SELECT f."assignmentId", f."id" AS rank, f."kind"::text AS kind, NULL AS reason, f."note", f."guess", f."guessed"::text AS guessed, f."createdAt" AS at
    FROM "Flag" f JOIN "Assignment" h ON h."id" = f."assignmentId" WHERE h."studyId" = ${studyId}
    UNION ALL
    SELECT k."assignmentId", 0, 'skipped', k."reason", k."note", NULL, NULL, k."createdAt"
    FROM "Skip" k JOIN "Assignment" h ON h."id" = k."assignmentId" WHERE h."studyId" = ${studyId} AND h."state" = 'skipped'`;
}
