import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireStudyEditor } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors";
import type { ReasonPassRef } from "./schema";

/** Ends a pass, or goes on with one that was ended: what was said stays. */
async function setState(actor: Actor, ref: ReasonPassRef, state: "open" | "closed"): Promise<void> {
  const { id: studyId } = await requireStudyEditor(actor, ref.studyId);
  await transaction(async (tx) => {
    const id = BigInt(ref.passId);
    const { count } = await tx.reasonPass.updateMany({
      where: { id, studyId, state: state === "open" ? "closed" : "open" },
      data: { state, closedAt: state === "closed" ? new Date() : null },
    });
    if (count === 0 && (await tx.reasonPass.count({ where: { id, studyId } })) === 0) throw notFound("review");
    if (count > 0)
      await recordEvent(tx, {
        actorId: actor.id,
        studyId,
        action: state === "open" ? "reasons.reopened" : "reasons.closed",
        subject: ref.passId,
      });
  });
}

export const closeReasonPass = (actor: Actor, ref: ReasonPassRef) => setState(actor, ref, "closed");
export const reopenReasonPass = (actor: Actor, ref: ReasonPassRef) => setState(actor, ref, "open");
