import "server-only";
import { annotatorError } from "@/lib/annotator-error";
import type { Actor } from "@/lib/auth/session";
import type { Sql } from "@/lib/db/sql";
import { sqlTransaction } from "@/lib/db/transaction";
import { blindComparison } from "./blinding";
import { type LockedAssignment, lockOwnAssignment } from "./lock-assignment";
import { topUp } from "./next-pairs";
import type { AnnotatorProgress, BlindComparison, SkipInput } from "./schema";

/**
 * Gives a pair back for somebody else; it does not come again to this annotator. Skipping twice changes nothing but the reason, which may be
 * said later; a reason alone skips nothing.
 */
export async function skipAssignment(
  actor: Actor,
  assignmentId: string,
  input: SkipInput,
): Promise<{ next: BlindComparison | null; progress: AnnotatorProgress }> {
  const done = await sqlTransaction(async (tx) => {
    const assignment = await lockOwnAssignment(tx, actor, assignmentId);
    const { state, active, voted, maxVotes: target, activeMs, epoch } = assignment;
    if (state === "voted" && !input.reasonOnly) throw annotatorError("conflict", "votedAlready");
    const skips = state === "offered" && !input.reasonOnly;
    if (skips) await skip(tx, assignment, input);
    else if (state === "skipped" && input.reason) await noteReason(tx, assignment, input);
    const [next] = active && !input.reasonOnly ? await topUp(tx, assignment, input.holding, 1) : [];
    return { next, epoch, progress: { voted, skipped: assignment.skipped + (skips ? 1 : 0), target, activeMs } };
  });
  return { next: done.next ? await blindComparison(done.next, done.epoch) : null, progress: done.progress };
}

async function skip(tx: Sql, assignment: LockedAssignment, { reason, note }: SkipInput): Promise<void> {
  await tx.$executeRaw`
    WITH skip AS (
      INSERT INTO "Skip" ("assignmentId", "reason", "note") VALUES (${assignment.id}, ${reason ?? null}, ${note || null}) ON CONFLICT DO NOTHING
    ),
    slot AS (UPDATE "Slot" SET "state" = 'open' WHERE "id" = ${assignment.slotId}::bigint AND "state" = 'held'),
    participant AS (UPDATE "Participant" SET "skipped" = "skipped" + 1, "lastSeenAt" = now() WHERE "id" = ${assignment.participantId})
    UPDATE "Assignment" SET "state" = 'skipped', "settledAt" = now() WHERE "id" = ${assignment.id}`;
}

/** The latest reason counts. */
async function noteReason(tx: Sql, { id }: LockedAssignment, { reason, note }: SkipInput): Promise<void> {
  await tx.$executeRaw`UPDATE "Skip" SET "reason" = ${reason}, "note" = ${note || null} WHERE "assignmentId" = ${id}`;
}
