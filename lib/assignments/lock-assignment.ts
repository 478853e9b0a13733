import "server-only";
import { annotatorError } from "@/lib/annotator-error";
import type { Actor } from "@/lib/auth/session";
import type { Sql } from "@/lib/db/sql";

export type LockedAssignment = {
  id: bigint;
  state: "offered" | "voted" | "skipped" | "lapsed" | "undone" | "excluded";
  kind: "main" | "gold" | "training" | "retest" | "adjudication";
  slotId: bigint | null;
  comparisonId: bigint;
  flipped: boolean;
  studyId: bigint;
  studyState: "draft" | "opening" | "open" | "closed" | "revealed";
  epoch: number;
  protocolVersionId: bigint;
  /** The study is open and the participant not paused: more may be handed out. */
  active: boolean;
  leaseSeconds: number;
  participantId: bigint;
  raterId: bigint;
  voted: number;
  skipped: number;
  maxVotes: number | null;
  /** Of all the participant's votes so far. */
  activeMs: number;
  voteId: bigint | null;
  surplus: boolean | null;
};

/** Locks the actor's own assignment and their participant row; someone else's looks like none at all. */
export async function lockOwnAssignment(tx: Sql, actor: Actor, publicId: string): Promise<LockedAssignment> {
  let assignment = await lockAndRead(tx, actor, publicId);
  // Having waited for a rival, the statement saw the row as the rival left it but not yet the vote that came with it.
  if (assignment && !assignment.voteId && (assignment.state === "voted" || assignment.state === "undone")) {
    assignment = await lockAndRead(tx, actor, publicId);
  }
  if (!assignment) throw annotatorError("not_found", "noSuchPair");
  if (assignment.participantState !== "active" && assignment.participantState !== "paused") {
    throw annotatorError("forbidden", "left");
  }
  return { ...assignment, active: assignment.studyState === "open" && assignment.participantState === "active" };
}

type Row = Omit<LockedAssignment, "active"> & { participantState: string };

async function lockAndRead(tx: Sql, actor: Actor, publicId: string): Promise<Row | null> {
  const rows = await tx.$queryRaw<Row[]>`/*prepared:lock_assignment*/
    SELECT a."id", a."state", a."kind", a."slotId", a."comparisonId", a."flipped", a."studyId", s."state" AS "studyState", s."epoch",
      p."id" AS "participantId", p."state" AS "participantState", p."voted", p."skipped", p."maxVotes", p."activeMs"::float8 AS "activeMs", r."id" AS "raterId",
      v."id" AS "voteId", v."surplus", pv."id" AS "protocolVersionId", pv."leaseSeconds"
    FROM "Assignment" a
    JOIN "Participant" p ON p."id" = a."participantId"
    JOIN "Study" s ON s."id" = a."studyId"
    JOIN "Rater" r ON r."participantId" = p."id"
    JOIN LATERAL (SELECT "id", "leaseSeconds" FROM "ProtocolVersion" WHERE "studyId" = s."id" ORDER BY "version" DESC LIMIT 1) pv ON true
    LEFT JOIN "Vote" v ON v."assignmentId" = a."id"
    WHERE a."publicId" = ${publicId}::uuid AND p."userId" = ${actor.id}
    FOR UPDATE OF p, a`;
  return rows[0] ?? null;
}
