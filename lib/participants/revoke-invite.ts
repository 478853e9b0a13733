import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireStudyEditor } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors";
import type { InviteRef } from "./schema";

/** Nobody else joins by this link; who has joined stays. Revoking twice changes nothing. */
export async function revokeInvite(actor: Actor, input: InviteRef): Promise<void> {
  const { id: studyId } = await requireStudyEditor(actor, input.studyId);
  const id = BigInt(input.inviteId);
  await transaction(async (tx) => {
    const invite = await tx.invite.findFirst({ where: { id, studyId }, select: { id: true } });
    if (!invite) throw notFound("link");
    const { count } = await tx.invite.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } });
    if (count > 0)
      await recordEvent(tx, { actorId: actor.id, studyId, action: "invite.revoked", subject: input.inviteId });
  });
}
