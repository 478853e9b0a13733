import "server-only";
import { requireStudyEditor } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import type { Transaction } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import type { ParticipantRef } from "./schema";

type LockedParticipant = {
  id: bigint;
  studyId: bigint;
  publicId: string;
  userId: bigint;
  resumeVersion: number;
  state: "active" | "paused" | "excluded" | "erased";
};

/** For who may edit the study: the participant, locked as voting locks them, so that no vote comes in between. */
export async function lockParticipant(tx: Transaction, actor: Actor, ref: ParticipantRef): Promise<LockedParticipant> {
  const { id: studyId } = await requireStudyEditor(actor, ref.studyId);
  const [participant] = await tx.$queryRaw<LockedParticipant[]>`
    SELECT "id", "studyId", "publicId", "userId", "resumeVersion", "state" FROM "Participant"
    WHERE "id" = ${BigInt(ref.participantId)} AND "studyId" = ${studyId} AND "state" <> 'erased' FOR UPDATE`;
  if (!participant) throw notFound("annotator");
  return participant;
}
