import "server-only";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import type { ExportedReview } from "./export/schema";

const batch = 1000;

/** Every answer about a judge's reason, in the order in which reasons were handed out. Read in batches. */
export async function* exportedReviews(studyId: bigint): AsyncGenerator<ExportedReview> {
  for (let after = 0n; ; ) {
    const rows = await patiently(() => readBatch(studyId, after));
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = last.review;
  }
}

export async function countReviews(studyId: bigint): Promise<number> {
  return db().reasonReview.count({ where: { acceptable: { not: null }, drawn: { pass: { studyId } } } });
}

function readBatch(studyId: bigint, after: bigint): Promise<ExportedReview[]> {
  return db().$queryRaw<ExportedReview[]>`
    SELECT w."id" AS review, w."acceptable", w."note", w."answeredAt" AS at, w."activeMs", CASE WHEN w."flipped" THEN 'b' ELSE 'a' END AS left,
      p."name" AS annotator, r."id" AS "annotatorId", p."state" IN ('excluded', 'erased') AS excluded, s."publicId" AS study, pass."id" AS pass,
      j."name" AS judge, version."version", d."id" AS verdict, x."key" AS aspect, d."outcome"::text,
      coalesce(answer."outcome", CASE WHEN d."aspectId" IS NULL THEN v."outcome" END)::text AS "ownOutcome", d."reason",
      c."id" AS comparison, c."turn" + 1 AS turn, q."id" AS "promptId", q."sourceId",
      coalesce((SELECT string_agg(t."text", E'\n\n' ORDER BY t."ordinal") FROM "Turn" t WHERE t."promptId" = q."id"), '') AS prompt,
      sa."name" AS "systemA", sb."name" AS "systemB"
    FROM "ReasonReview" w JOIN "DrawnReason" drawn ON drawn."id" = w."drawnId" JOIN "ReasonPass" pass ON pass."id" = drawn."passId"
      JOIN "Study" s ON s."id" = pass."studyId" JOIN "JudgeVersion" version ON version."id" = pass."judgeVersionId"
      JOIN "Judge" j ON j."id" = version."judgeId" JOIN "Verdict" d ON d."id" = w."verdictId" LEFT JOIN "Aspect" x ON x."id" = d."aspectId"
      JOIN "Comparison" c ON c."id" = d."comparisonId" JOIN "Prompt" q ON q."id" = c."promptId" JOIN "SystemPair" pair ON pair."id" = c."pairId"
      JOIN "System" sa ON sa."id" = pair."systemAId" JOIN "System" sb ON sb."id" = pair."systemBId"
      JOIN "Participant" p ON p."id" = w."participantId" JOIN "Rater" r ON r."participantId" = p."id"
      LEFT JOIN LATERAL (
        SELECT one."id", one."outcome" FROM "Vote" one
        WHERE one."raterId" = r."id" AND one."comparisonId" = c."id" AND one."state" = 'active' ORDER BY one."id" DESC LIMIT 1
      ) v ON true
      LEFT JOIN "AspectAnswer" answer ON answer."voteId" = v."id" AND answer."aspectId" = d."aspectId"
    WHERE pass."studyId" = ${studyId} AND w."acceptable" IS NOT NULL AND w."id" > ${after} ORDER BY w."id" LIMIT ${batch}`;
}
