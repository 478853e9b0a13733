import "server-only";
import type { StudyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import type { SideBalance } from "./schema";

/** How evenly sides came out among the votes that count, a row a pair of systems. */
export async function listSideBalance({ id }: StudyAccess): Promise<SideBalance[]> {
  return patiently(
    () => db().$queryRaw<SideBalance[]>`
      SELECT a."name" AS a, b."name" AS b,
        (count(v."id") FILTER (WHERE v."flipped" = false))::int AS "left",
        (count(v."id") FILTER (WHERE v."flipped"))::int AS "right"
      FROM "SystemPair" pair
      JOIN "System" a ON a."id" = pair."systemAId" JOIN "System" b ON b."id" = pair."systemBId"
      LEFT JOIN "Comparison" c ON c."pairId" = pair."id"
      LEFT JOIN (
        SELECT v.* FROM "Vote" v
        JOIN "Assignment" s ON s."id" = v."assignmentId" AND s."kind" = 'main'
        JOIN "Participant" p ON p."id" = s."participantId" AND p."state" NOT IN ('excluded', 'erased')
        WHERE v."studyId" = ${id} AND v."state" = 'active' AND NOT v."surplus"
      ) v ON v."comparisonId" = c."id"
      WHERE pair."studyId" = ${id} GROUP BY pair."id", a."name", b."name" ORDER BY pair."id"`,
  );
}
