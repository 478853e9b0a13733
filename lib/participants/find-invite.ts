import "server-only";
import type { Actor } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { publicTitleIn } from "@/lib/studies/study-texts";
import { readInviteToken } from "./invite-token";

export type InviteView =
  | { state: "unknown" | "expired" | "revoked" | "used_up" | "study_closed" }
  /** `continueAs` is the name under which this browser already takes part. */
  | {
      state: "valid";
      title: string;
      /** BCP 47: of the title. */
      language: string;
      label: string | null;
      publicId: string;
      single: boolean;
      continueAs: string | null;
    };

/** What a person who follows an invite link may be told; nothing about systems. */
export async function findInvite(token: string, actor: Actor | null, locale = "en"): Promise<InviteView> {
  const publicId = readInviteToken(token);
  if (!publicId) return { state: "unknown" };
  const invite = await patiently(() =>
    db().invite.findUnique({
      where: { publicId },
      include: {
        study: { include: { protocols: { orderBy: { version: "desc" }, take: 1, select: { settings: true } } } },
      },
    }),
  );
  if (!invite) return { state: "unknown" };
  const own = actor
    ? await db().participant.findUnique({ where: { studyId_userId: { studyId: invite.studyId, userId: actor.id } } })
    : null;
  const { publicTitle, protocols, label, publicId: study } = invite.study;
  const valid = {
    state: "valid" as const,
    ...publicTitleIn(publicTitle, protocols[0]?.settings, locale),
    label,
    publicId: study,
    single: invite.kind === "single",
    continueAs: own?.name ?? null,
  };
  if (own) return valid;
  if (invite.revokedAt) return { state: "revoked" };
  if (invite.expiresAt && invite.expiresAt < new Date()) return { state: "expired" };
  if (invite.kind === "single" ? invite.uses >= 1 : invite.maxUses !== null && invite.uses >= invite.maxUses)
    return { state: "used_up" };
  if (invite.study.state === "closed" || invite.study.state === "revealed") return { state: "study_closed" };
  return valid;
}
