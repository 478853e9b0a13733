import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { lockParticipant } from "./lock-participant";
import type { ParticipantRef } from "./schema";

/** No new pairs until they go on; what they have voted counts, and what is on their screen may still be sent. */
export function pauseParticipant(actor: Actor, ref: ParticipantRef): Promise<void> {
  return change(actor, ref, "paused", "participant.paused");
}

export function unpauseParticipant(actor: Actor, ref: ParticipantRef): Promise<void> {
  return change(actor, ref, "active", "participant.unpaused");
}

async function change(actor: Actor, ref: ParticipantRef, to: "active" | "paused", action: string): Promise<void> {
  await transaction(async (tx) => {
    const { id, studyId, state } = await lockParticipant(tx, actor, ref);
    if (state === "excluded")
      throw new AppError("conflict", "This annotator is excluded. Re-admit them before anything else.");
    if (state === to) return;
    await tx.participant.update({ where: { id }, data: { state: to } });
    await recordEvent(tx, { actorId: actor.id, studyId, action, subject: ref.participantId });
  });
}
