import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireStudyEditor } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";

/** Ends blindness for good: a revealed study takes no more votes and cannot be opened again. */
export async function revealStudy(actor: Actor, input: { studyId: string }): Promise<void> {
  const { id } = await requireStudyEditor(actor, input.studyId);
  await transaction(async (tx) => {
    const { count } = await tx.study.updateMany({
      where: { id, state: "closed" },
      data: { state: "revealed", revealedAt: new Date() },
    });
    if (count === 0) throw new AppError("conflict", "Close the study before you reveal it.");
    await recordEvent(tx, { actorId: actor.id, studyId: id, action: "study.revealed" });
  });
}
