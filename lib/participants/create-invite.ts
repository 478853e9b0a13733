import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireStudyEditor } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { inviteLink } from "./invite-link";
import type { InviteInput } from "./schema";

const day = 24 * 60 * 60 * 1000;

export async function createInvite(actor: Actor, input: InviteInput): Promise<{ inviteId: string; link: string }> {
  const { id: studyId } = await requireStudyEditor(actor, input.studyId);
  return transaction(async (tx) => {
    const { state } = await tx.study.findUniqueOrThrow({ where: { id: studyId }, select: { state: true } });
    if (state === "closed" || state === "revealed")
      throw new AppError("conflict", "This study has closed: nobody can join it any more.");
    const invite = await tx.invite.create({
      data: {
        studyId,
        kind: input.kind,
        label: input.label || null,
        group: input.group || null,
        maxUses: input.kind === "many" ? (input.maxUses ?? null) : null,
        expiresAt: input.expiresInDays ? new Date(Date.now() + input.expiresInDays * day) : null,
      },
    });
    await recordEvent(tx, {
      actorId: actor.id,
      studyId,
      action: "invite.created",
      subject: String(invite.id),
      detail: { kind: invite.kind },
    });
    return { inviteId: String(invite.id), link: inviteLink(invite) };
  });
}
