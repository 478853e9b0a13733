import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireStudyEditor } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import type { ShareStudyInput, UnshareStudyInput } from "./schema";

/** Lets another researcher read a study, or edit it. Whoever can see its systems may not vote in it. */
export async function shareStudy(actor: Actor, input: ShareStudyInput): Promise<void> {
  const { id } = await requireStudyEditor(actor, input.studyId);
  await transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email: input.email } });
    if (!user || user.role === "annotator" || user.disabledAt) {
      throw new AppError(
        "invalid",
        "No researcher here has this e-mail address. An administrator can add them under Users.",
        {
          email: "Nobody here has this address.",
        },
      );
    }
    const { ownerId } = await tx.study.findUniqueOrThrow({ where: { id }, select: { ownerId: true } });
    if (user.id === ownerId)
      throw new AppError("conflict", "This study is theirs already.", { email: "The study's owner." });
    const member = { studyId: id, userId: user.id };
    await tx.studyMember.upsert({
      where: { studyId_userId: member },
      create: { ...member, role: input.role },
      update: { role: input.role },
    });
    await recordEvent(tx, {
      actorId: actor.id,
      studyId: id,
      action: "study.shared",
      subject: String(user.id),
      detail: { role: input.role },
    });
  });
}

/** Ends it again; ending it twice changes nothing. */
export async function unshareStudy(actor: Actor, input: UnshareStudyInput): Promise<void> {
  const { id } = await requireStudyEditor(actor, input.studyId);
  await transaction(async (tx) => {
    const { count } = await tx.studyMember.deleteMany({ where: { studyId: id, userId: BigInt(input.userId) } });
    if (count > 0)
      await recordEvent(tx, { actorId: actor.id, studyId: id, action: "study.unshared", subject: input.userId });
  });
}
