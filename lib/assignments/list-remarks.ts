import "server-only";
import type { StudyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { remarksOf } from "./remarks";
import { type Remark, RemarkKind, type RemarksFilter, type RemarksPage, type SkipReason } from "./schema";

export const PAGE = 50;

type Row = Omit<Remark, "systems"> & { systemA: string; systemB: string };

/** What annotators flagged and skipped, newest first. A skip that was taken back is none. */
export async function listRemarks({ id }: StudyAccess, { kind, page }: RemarksFilter): Promise<RemarksPage> {
  const [counted, reasons, rows] = await patiently(() =>
    Promise.all([countByKind(id), countReasons(id), readPage(id, kind, page)]),
  );
  // Every kind is a key.
  const counts = Object.fromEntries(RemarkKind.options.map((each) => [each, 0])) as RemarksPage["counts"];
  for (const row of counted) counts[row.kind] = row.count;
  const total = kind === null ? counted.reduce((sum, { count }) => sum + count, 0) : counts[kind];
  return {
    remarks: rows.map(({ systemA, systemB, ...remark }) => ({ ...remark, systems: [systemA, systemB] })),
    pages: Math.max(1, Math.ceil(total / PAGE)),
    counts,
    reasons,
  };
}

function countByKind(studyId: bigint) {
  return db().$queryRaw<{ kind: RemarkKind; count: number }[]>`
    SELECT kind, count(*)::int AS count FROM (${remarksOf(studyId)}) remark GROUP BY 1`;
}

function countReasons(studyId: bigint) {
  return db().$queryRaw<{ reason: SkipReason | null; count: number }[]>`
    SELECT reason, count(*)::int AS count FROM (${remarksOf(studyId)}) remark
    WHERE kind = 'skipped' GROUP BY 1 ORDER BY 2 DESC, 1`;
}

function readPage(studyId: bigint, kind: RemarkKind | null, page: number): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    WITH remark AS (${remarksOf(studyId)})
    SELECT remark."assignmentId" || ' ' || remark.rank AS key, remark.kind, remark.reason, remark."note", remark."guess", remark.at,
      CASE remark.guessed WHEN 'a' THEN x."name" WHEN 'b' THEN y."name" END AS about,
      p."name" AS annotator, p."state" = 'excluded' AS excluded, q."position" + 1 AS prompt, x."name" AS "systemA", y."name" AS "systemB",
      coalesce((SELECT left(t."text", 160) FROM "Turn" t WHERE t."promptId" = q."id" ORDER BY t."ordinal" LIMIT 1), '') AS text
    FROM remark
    JOIN "Assignment" a ON a."id" = remark."assignmentId"
    JOIN "Participant" p ON p."id" = a."participantId"
    JOIN "Comparison" c ON c."id" = a."comparisonId"
    JOIN "Prompt" q ON q."id" = c."promptId"
    JOIN "SystemPair" sp ON sp."id" = c."pairId"
    JOIN "System" x ON x."id" = sp."systemAId"
    JOIN "System" y ON y."id" = sp."systemBId"
    WHERE ${kind}::text IS NULL OR remark.kind = ${kind}::text
    ORDER BY remark.at DESC, remark."assignmentId" DESC, remark.rank DESC LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`;
}
