import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireStudyEditor } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";

/** No more hand-outs; a vote still on its way is kept as surplus. `reopenStudy` takes it back until the study is revealed. */
export async function closeStudy(actor: Actor, input: { studyId: string }): Promise<void> {
  const { id } = await requireStudyEditor(actor, input.studyId);
  await transaction(async (tx) => {
    const { count } = await tx.study.updateMany({
      where: { id, state: "open" },
      data: { state: "closed", closedAt: new Date() },
    });
    if (count === 0) throw new AppError("conflict", "Only an open study can be closed.");
    await recordEvent(tx, { actorId: actor.id, studyId: id, action: "study.closed" });
  });
}

export async function reopenStudy(actor: Actor, input: { studyId: string }): Promise<void> {
  const { id } = await requireStudyEditor(actor, input.studyId);
  await transaction(async (tx) => {
    const { count } = await tx.study.updateMany({
      where: { id, state: "closed" },
      data: { state: "open", closedAt: null },
    });
    if (count === 0) throw new AppError("conflict", "Only a closed study that is not revealed can be opened again.");
    await recordEvent(tx, { actorId: actor.id, studyId: id, action: "study.reopened" });
  });
}
