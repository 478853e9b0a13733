import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import type { Actor } from "./session";

/** Ends every session of a user at once: one's own, or anybody's for an administrator. */
export async function endSessions(actor: Actor, userId: bigint): Promise<void> {
  if (actor.id !== userId && actor.role !== "administrator")
    throw new AppError("forbidden", "Your account may not do this.");
  await transaction(async (tx) => {
    await tx.user.updateMany({ where: { id: userId }, data: { sessionVersion: { increment: 1 } } });
    await recordEvent(tx, { actorId: actor.id, action: "user.sessions_ended", subject: String(userId) });
  });
}
