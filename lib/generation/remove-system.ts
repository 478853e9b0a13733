import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { AppError, notFound } from "@/lib/errors";
import { requireDraft } from "./require-draft";

/** Takes a system out of a draft that has no response yet. */
export async function removeSystem(actor: Actor, input: { studyId: string; systemId: string }): Promise<void> {
  await transaction(async (tx) => {
    const studyId = await requireDraft(tx, actor, input.studyId);
    const system = await tx.system.findFirst({
      where: { id: BigInt(input.systemId), studyId },
      include: {
        _count: { select: { responses: true } },
        generationRuns: { where: { state: { in: ["queued", "running"] } }, select: { id: true } },
      },
    });
    if (!system) throw notFound("system");
    if (system._count.responses > 0) {
      throw new AppError("conflict", `“${system.name}” has responses: it stays part of the study.`);
    }
    if (system.generationRuns.length > 0) throw new AppError("conflict", "Stop its run first.");
    await tx.system.delete({ where: { id: system.id } });
    await recordEvent(tx, { actorId: actor.id, studyId, action: "system.removed", detail: { name: system.name } });
  });
}
