import "server-only";
import { annotatorError } from "@/lib/annotator-error";
import type { Actor } from "@/lib/auth/session";
import { type Database, emptySql, sql } from "@/lib/db/client";

export interface Reviewer {
  participantId: bigint;
  studyId: bigint;
  group: string | null;
  voted: number;
  epoch: number;
  /** The study takes no votes any more. */
  closed: boolean;
  /** A pair waits for this annotator's vote. */
  busy: boolean;
}

type Row = Omit<Reviewer, "closed"> & { state: string; studyState: string };

/** The actor in this study; `lock` makes their reviews come one after the other. */
export async function findReviewer(
  database: Database,
  actor: Actor,
  studyPublicId: string,
  { lock = false } = {},
): Promise<Reviewer> {
  const [row] = await database.$queryRaw<Row[]>`
    SELECT p."id" AS "participantId", p."studyId", p."group", p."voted", s."epoch", p."state"::text, s."state"::text AS "studyState",
      EXISTS (SELECT 1 FROM "Assignment" a WHERE a."participantId" = p."id" AND a."state" = 'offered') AS busy
    FROM "Participant" p JOIN "Study" s ON s."id" = p."studyId"
    WHERE s."publicId" = ${studyPublicId}::uuid AND p."userId" = ${actor.id} ${lock ? sql`FOR UPDATE OF p` : emptySql}`;
  if (!row) throw annotatorError("not_found", "noSuchStudy");
  if (row.state !== "active") throw annotatorError("forbidden", "left");
  return { ...row, closed: row.studyState === "closed" || row.studyState === "revealed" };
}

export const lockReviewer = (tx: Database, actor: Actor, studyPublicId: string) =>
  findReviewer(tx, actor, studyPublicId, { lock: true });

/**
 * Which drawn reasons (`d`, of `pass` and `verdict`) may come to this annotator: those on comparisons they voted on, any once voting is over,
 * and none while a pair waits for their vote.
 */
export function mayRead({ participantId, studyId, group, voted, closed, busy }: Reviewer) {
  if (voted === 0 || (busy && !closed)) return sql`false`;
  const votedOn = sql`AND EXISTS (SELECT 1 FROM "Vote" vote JOIN "Rater" rater ON rater."id" = vote."raterId"
    WHERE rater."participantId" = ${participantId} AND vote."comparisonId" = verdict."comparisonId" AND vote."state" = 'active')`;
  return sql`pass."studyId" = ${studyId} AND pass."state" = 'open' AND (pass."group" IS NULL OR pass."group" = ${group})
    AND NOT EXISTS (SELECT 1 FROM "ReasonReview" own WHERE own."participantId" = ${participantId} AND own."verdictId" = d."verdictId")
    ${closed ? emptySql : votedOn}`;
}
