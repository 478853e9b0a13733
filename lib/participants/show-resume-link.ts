import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import type { Actor } from "@/lib/auth/session";
import type { Transaction } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { lockParticipant } from "./lock-participant";
import { resumeLink } from "./resume-link";
import type { ParticipantRef } from "./schema";

/** For an annotator who lost it. Whoever holds the link votes as them, so showing it is recorded. */
export async function showResumeLink(actor: Actor, ref: ParticipantRef): Promise<{ link: string }> {
  return transaction(async (tx) => {
    const participant = await lockParticipant(tx, actor, ref);
    await requirePerson(tx, participant.userId);
    const { studyId } = participant;
    await recordEvent(tx, {
      actorId: actor.id,
      studyId,
      action: "participant.link_shown",
      subject: ref.participantId,
    });
    return { link: resumeLink(participant) };
  });
}

/** The old link opens nothing any more, and browsers it signed in are signed out. */
export async function renewResumeLink(actor: Actor, ref: ParticipantRef): Promise<{ link: string }> {
  return transaction(async (tx) => {
    const { id, studyId, userId } = await lockParticipant(tx, actor, ref);
    await requirePerson(tx, userId);
    const renewed = await tx.participant.update({ where: { id }, data: { resumeVersion: { increment: 1 } } });
    await tx.user.update({ where: { id: userId }, data: { sessionVersion: { increment: 1 } } });
    await recordEvent(tx, {
      actorId: actor.id,
      studyId,
      action: "participant.link_renewed",
      subject: ref.participantId,
    });
    return { link: resumeLink(renewed) };
  });
}

async function requirePerson(tx: Transaction, userId: bigint): Promise<void> {
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { disabledAt: true } });
  if (user.disabledAt) throw new AppError("conflict", "This account cannot sign in, so it has no personal link.");
}
