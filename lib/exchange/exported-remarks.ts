import "server-only";
import { remarksOf } from "@/lib/assignments/remarks";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import type { ExportedRemark } from "./export/schema";

const batch = 1000;

type Row = ExportedRemark & { assignmentId: bigint; rank: bigint };

/** Every flag and every skip that was not taken back, in the order of the hand-outs. Read in batches: a study need not fit into memory. */
export async function* exportedRemarks(studyId: bigint): AsyncGenerator<ExportedRemark> {
  for (let after = { assignmentId: 0n, rank: 0n }; ; ) {
    const rows = await patiently(() => readBatch(studyId, after));
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = last;
  }
}

function readBatch(studyId: bigint, after: { assignmentId: bigint; rank: bigint }): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    WITH remark AS (${remarksOf(studyId)})
    SELECT remark.*, s."publicId" AS study, c."id" AS comparison, c."turn" + 1 AS turn, q."id" AS "promptId", q."sourceId",
      coalesce((SELECT string_agg(t."text", E'\n\n' ORDER BY t."ordinal") FROM "Turn" t WHERE t."promptId" = q."id"), '') AS prompt,
      x."name" AS "systemA", y."name" AS "systemB", CASE WHEN h."flipped" THEN 'b' ELSE 'a' END AS left,
      p."name" AS annotator, r."id" AS "annotatorId", p."state" IN ('excluded', 'erased') AS excluded, v."id" AS vote
    FROM remark
    JOIN "Assignment" h ON h."id" = remark."assignmentId"
    JOIN "Study" s ON s."id" = h."studyId"
    JOIN "Participant" p ON p."id" = h."participantId"
    JOIN "Rater" r ON r."participantId" = p."id"
    JOIN "Comparison" c ON c."id" = h."comparisonId"
    JOIN "Prompt" q ON q."id" = c."promptId"
    JOIN "SystemPair" sp ON sp."id" = c."pairId"
    JOIN "System" x ON x."id" = sp."systemAId"
    JOIN "System" y ON y."id" = sp."systemBId"
    LEFT JOIN "Vote" v ON v."assignmentId" = h."id" AND v."state" = 'active'
    WHERE (remark."assignmentId", remark.rank) > (${after.assignmentId}, ${after.rank})
    ORDER BY remark."assignmentId", remark.rank LIMIT ${batch}`;
}
