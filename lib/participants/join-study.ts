import "server-only";
import { annotatorError } from "@/lib/annotator-error";
import { limitRate } from "@/lib/auth/rate-limit";
import { resumeToken } from "@/lib/auth/resume-token";
import type { Actor } from "@/lib/auth/session";
import type { Transaction } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { readInviteToken } from "./invite-token";
import type { JoinInput } from "./schema";

export type Joined = { studyPublicId: string; resumeToken: string };

/**
 * Makes a participant of whoever holds the link. An annotator who is signed in joins as themselves, or goes on where they were; anybody else gets a new
 * account. Someone who may see the study's systems may not vote in it.
 */
export async function joinStudy(actor: Actor | null, input: JoinInput): Promise<Joined> {
  const publicId = readInviteToken(input.token);
  if (!publicId) throw annotatorError("not_found", "linkIncomplete");
  await limitRate("join", publicId, 300, 60);
  return transaction(async (tx) => {
    const invite = await lockUsableInvite(tx, publicId);
    if (actor) await refuseInsiders(tx, actor, invite);
    const own =
      actor &&
      (await tx.participant.findUnique({ where: { studyId_userId: { studyId: invite.studyId, userId: actor.id } } }));
    if (own) return { studyPublicId: invite.study.publicId, resumeToken: resumeToken(own) };
    requireUsable(invite);
    await requireFreeName(tx, invite.studyId, input);
    const user =
      actor?.role === "annotator"
        ? actor
        : await tx.user.create({ data: { name: input.name, role: "annotator" }, select: { id: true } });
    const participant = await tx.participant.create({
      data: { studyId: invite.studyId, userId: user.id, inviteId: invite.id, name: input.name, group: invite.group },
    });
    await tx.rater.create({
      data: { studyId: invite.studyId, kind: "participant", label: input.name, participantId: participant.id },
    });
    await tx.invite.update({ where: { id: invite.id }, data: { uses: { increment: 1 } } });
    return { studyPublicId: invite.study.publicId, resumeToken: resumeToken(participant) };
  });
}

async function lockUsableInvite(tx: Transaction, publicId: string) {
  await tx.$executeRaw`SELECT 1 FROM "Invite" WHERE "publicId" = ${publicId}::uuid FOR UPDATE`;
  const invite = await tx.invite.findUnique({ where: { publicId }, include: { study: true } });
  if (!invite) throw annotatorError("not_found", "linkGone");
  return invite;
}

type Invite = Awaited<ReturnType<typeof lockUsableInvite>>;

function requireUsable(invite: Invite): void {
  const used = invite.kind === "single" ? invite.uses >= 1 : invite.maxUses !== null && invite.uses >= invite.maxUses;
  if (invite.revokedAt) throw annotatorError("forbidden", "linkWithdrawn");
  if (invite.expiresAt && invite.expiresAt < new Date()) throw annotatorError("forbidden", "linkExpired");
  if (used) throw annotatorError("forbidden", "linkUsed");
  if (invite.study.state === "closed" || invite.study.state === "revealed")
    throw annotatorError("forbidden", "studyEnded");
}

async function refuseInsiders(tx: Transaction, actor: Actor, invite: Invite): Promise<void> {
  if (actor.role === "annotator") return;
  const member = await tx.studyMember.findUnique({
    where: { studyId_userId: { studyId: invite.studyId, userId: actor.id } },
  });
  if (actor.role === "administrator" || invite.study.ownerId === actor.id || member) {
    throw annotatorError("forbidden", "insider");
  }
}

async function requireFreeName(tx: Transaction, studyId: bigint, { name, someoneElse }: JoinInput): Promise<void> {
  const taken = await tx.participant.findFirst({
    where: { studyId, name: { equals: name, mode: "insensitive" }, state: { not: "erased" } },
    select: { id: true },
  });
  if (taken && !someoneElse) {
    throw annotatorError("conflict", "nameTaken", { fields: { name: "taken" } });
  }
}
