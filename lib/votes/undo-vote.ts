import "server-only";
import { annotatorError } from "@/lib/annotator-error";
import type { HandOut } from "@/lib/assignments/assign-next";
import { blindComparison } from "@/lib/assignments/blinding";
import { lockOwnAssignment } from "@/lib/assignments/lock-assignment";
import type { AnnotatorProgress, BlindComparison } from "@/lib/assignments/schema";
import type { Actor } from "@/lib/auth/session";
import { sqlTransaction } from "@/lib/db/transaction";
import { requireReasonUnseen } from "./reason-seen";
import type { UndoInput } from "./schema";

/** Takes a vote back: it no longer counts, its history stays, and the same comparison comes again with the same sides. */
export async function undoVote(
  actor: Actor,
  assignmentId: string,
  input: UndoInput,
): Promise<{ pair: BlindComparison; progress: AnnotatorProgress }> {
  const done = await sqlTransaction(async (tx) => {
    const assignment = await lockOwnAssignment(tx, actor, assignmentId);
    if (assignment.studyState !== "open") throw annotatorError("conflict", "closedForUndo");
    const { skipped, maxVotes: target, activeMs } = assignment;
    const progress = (voted: number) => ({ voted, skipped, target, activeMs });
    if (assignment.state === "undone") {
      const [again] = await tx.$queryRaw<HandOut[]>`
        SELECT "id", "publicId", "comparisonId", "position", "flipped" FROM "Assignment"
        WHERE "participantId" = ${assignment.participantId} AND "comparisonId" = ${assignment.comparisonId} AND "state" = 'offered' LIMIT 1`;
      if (again) return { assignment, handOut: again, progress: progress(assignment.voted) };
    }
    if (assignment.voteId === null || assignment.state !== "voted") throw annotatorError("conflict", "nothingToUndo");
    await requireReasonUnseen(tx, assignment);
    await tx.$executeRaw`
      WITH vote AS (UPDATE "Vote" SET "state" = 'undone', "updatedAt" = now() WHERE "id" = ${assignment.voteId}),
      revision AS (
        INSERT INTO "VoteRevision" ("voteId", "studyId", "kind", "content", "idempotencyKey", "actorId")
        VALUES (${assignment.voteId}, ${assignment.studyId}, 'undo', '{}'::jsonb, ${input.idempotencyKey}::uuid, ${actor.id})
      ),
      slot AS (UPDATE "Slot" SET "state" = 'held' WHERE "id" = ${assignment.slotId}::bigint),
      participant AS (UPDATE "Participant" SET "voted" = "voted" - 1, "dealt" = "dealt" + 1, "lastSeenAt" = now() WHERE "id" = ${assignment.participantId})
      UPDATE "Assignment" SET "state" = 'undone', "settledAt" = now() WHERE "id" = ${assignment.id}`;
    const [handOut] = await tx.$queryRaw<HandOut[]>`
      INSERT INTO "Assignment" ("studyId", "participantId", "comparisonId", "slotId", "kind", "position", "flipped", "leasedUntil", "attempt")
      SELECT o."studyId", o."participantId", o."comparisonId", o."slotId", o."kind", p."dealt", o."flipped",
        now() + make_interval(secs => ${assignment.leaseSeconds}::int), o."attempt" + 1
      FROM "Assignment" o JOIN "Participant" p ON p."id" = o."participantId" WHERE o."id" = ${assignment.id}
      RETURNING "id", "publicId", "comparisonId", "position", "flipped"`;
    if (!handOut) throw new Error("an undone assignment was not handed out again");
    return { assignment, handOut, progress: progress(assignment.voted - 1) };
  });
  return { pair: await blindComparison(done.handOut, done.assignment.epoch), progress: done.progress };
}
