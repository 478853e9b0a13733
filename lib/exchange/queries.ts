import "server-only";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { listDryRuns } from "./dry-runs";
import { type CountedVote, leftOutReason } from "./export/left-out-reason";
import type { PreferenceCounts } from "./export/schema";
import { countReviews } from "./exported-reviews";

export type ExportCounts = {
  votes: number;
  preferences: PreferenceCounts;
  remarks: number;
  verdicts: number;
  scores: number;
  reviews: number;
};

/** How many rows each file would have now, counted by the database: no text is read. */
export async function countExports(studyId: bigint): Promise<ExportCounts> {
  const tried = await listDryRuns(studyId);
  const [groups, remarks, verdicts, scores, reviews] = await patiently(() =>
    Promise.all([
      countVotes(studyId),
      countRemarks(studyId),
      db().verdict.count({ where: { comparison: { studyId }, runId: { notIn: tried } } }),
      db().score.count({ where: { response: { prompt: { studyId } }, runId: { notIn: tried } } }),
      countReviews(studyId),
    ]),
  );
  const preferences: PreferenceCounts = {
    written: 0,
    leftOut: { tie: 0, both_bad: 0, surplus: 0, excluded: 0, not_main: 0 },
  };
  for (const group of groups) {
    const reason = leftOutReason(group);
    if (reason) preferences.leftOut[reason] += Number(group.votes);
    else preferences.written += Number(group.votes);
  }
  const votes = groups.reduce((sum, group) => sum + Number(group.votes), 0);
  return { votes, preferences, remarks, verdicts, scores, reviews };
}

function countVotes(studyId: bigint) {
  return db().$queryRaw<(CountedVote & { votes: bigint })[]>`
      SELECT coalesce(p."state" IN ('excluded', 'erased'), false) AS "excluded", s."kind"::text AS "kind", v."surplus",
             v."outcome"::text AS "outcome", count(*) AS "votes"
      FROM "Vote" v
      JOIN "Rater" r ON r."id" = v."raterId" AND r."kind" <> 'judge'
      LEFT JOIN "Participant" p ON p."id" = r."participantId"
      LEFT JOIN "Assignment" s ON s."id" = v."assignmentId"
      WHERE v."studyId" = ${studyId} AND v."state" = 'active'
      GROUP BY 1, 2, 3, 4`;
}

async function countRemarks(studyId: bigint): Promise<number> {
  const [flags, skips] = await Promise.all([
    db().flag.count({ where: { assignment: { studyId } } }),
    db().skip.count({ where: { assignment: { studyId, state: "skipped" } } }),
  ]);
  return flags + skips;
}
