import "server-only";
import { databasePool } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { scoreKey, verdictKey, voteKey } from "@/lib/exchange/join/place-judgments";

/**
 * What the study has from other imports: votes by annotators of the same name, and judgments out of files of the same bytes. A judge's
 * answers from another file are a version of their own.
 */
export async function knownJudgments(studyId: bigint, batchId: bigint, sha256s: string[]): Promise<Set<string>> {
  const known = new Set<string>();
  const [votes, verdicts, scores] = await patiently(() =>
    Promise.all([
      databasePool().query<PairRow>(
        `${PAIR_COLUMNS}, r."label" AS "by" FROM "Vote" j JOIN "Rater" r ON r."id" = j."raterId" ${PAIR_TABLES}
        WHERE j."studyId" = $1 AND r."kind" = 'imported' AND j."importBatchId" IS DISTINCT FROM $2`,
        [studyId, batchId],
      ),
      databasePool().query<PairRow & { order: "ab" | "ba" | null }>(
        `${PAIR_COLUMNS}, judge."name" AS "by", j."order" FROM "Verdict" j ${PAIR_TABLES} ${SAME_FILES}`,
        [studyId, batchId, sha256s],
      ),
      databasePool().query<{ by: string; response: string; aspect: string | null }>(
        `SELECT judge."name" AS "by", j."responseId" AS response, j."aspectId" AS aspect FROM "Score" j ${SAME_FILES}`,
        [studyId, batchId, sha256s],
      ),
    ]),
  );
  for (const row of votes.rows) known.add(voteKey(row.by, placeOf(row)));
  for (const row of verdicts.rows) known.add(verdictKey(row.by, placeOf(row), row.order));
  for (const { by, response, aspect } of scores.rows)
    known.add(scoreKey(by, BigInt(response), aspect === null ? null : BigInt(aspect)));
  return known;
}

interface PairRow {
  by: string;
  prompt: string;
  a: string;
  b: string;
  turn: number | null;
}

const PAIR_COLUMNS = `SELECT c."promptId" AS prompt, p."systemAId" AS a, p."systemBId" AS b, c."turn" AS turn`;
const PAIR_TABLES = `JOIN "Comparison" c ON c."id" = j."comparisonId" JOIN "SystemPair" p ON p."id" = c."pairId"`;
const SAME_FILES = `JOIN "JudgeRun" run ON run."id" = j."runId" JOIN "JudgeVersion" version ON version."id" = run."judgeVersionId"
  JOIN "Judge" judge ON judge."id" = version."judgeId"
  WHERE judge."studyId" = $1 AND run."importBatchId" IS NOT NULL AND run."importBatchId" <> $2 AND EXISTS (
    SELECT 1 FROM "ImportFile" f WHERE f."batchId" = run."importBatchId" AND encode(f."sha256", 'hex') = ANY($3::text[]))`;

const placeOf = ({ prompt, a, b, turn }: PairRow) => ({ prompt: BigInt(prompt), a: BigInt(a), b: BigInt(b), turn });
