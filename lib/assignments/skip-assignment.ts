import "server-only";
import type { Actor } from "@/lib/auth/session";
import { sqlTransaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { blindComparison } from "./blinding";
import { lockOwnAssignment } from "./lock-assignment";
import { topUp } from "./next-pairs";
import type { AnnotatorProgress, BlindComparison, SkipInput } from "./schema";

/** Gives a pair back for somebody else; it does not come again to this annotator. Skipping twice changes nothing. */
export async function skipAssignment(
  actor: Actor,
  assignmentId: string,
  input: SkipInput,
): Promise<{ next: BlindComparison | null; progress: AnnotatorProgress }> {
  const done = await sqlTransaction(async (tx) => {
    const assignment = await lockOwnAssignment(tx, actor, assignmentId);
    if (assignment.state === "voted")
      throw new AppError("conflict", "You have voted on this pair already. Take the vote back first.");
    const skips = assignment.state === "offered";
    if (skips) {
      await tx.$executeRaw`
        WITH skip AS (
          INSERT INTO "Skip" ("assignmentId", "reason", "note") VALUES (${assignment.id}, ${input.reason ?? null}, ${input.note || null}) ON CONFLICT DO NOTHING
        ),
        slot AS (UPDATE "Slot" SET "state" = 'open' WHERE "id" = ${assignment.slotId}::bigint AND "state" = 'held'),
        participant AS (UPDATE "Participant" SET "skipped" = "skipped" + 1, "lastSeenAt" = now() WHERE "id" = ${assignment.participantId})
        UPDATE "Assignment" SET "state" = 'skipped', "settledAt" = now() WHERE "id" = ${assignment.id}`;
    }
    const [next] = assignment.active ? await topUp(tx, assignment, input.holding, 1) : [];
    return {
      next,
      epoch: assignment.epoch,
      progress: { voted: assignment.voted, skipped: assignment.skipped + (skips ? 1 : 0), target: assignment.maxVotes },
    };
  });
  return { next: done.next ? await blindComparison(done.next, done.epoch) : null, progress: done.progress };
}
