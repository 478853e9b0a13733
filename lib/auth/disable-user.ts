import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { transaction } from "@/lib/db/transaction";
import { AppError, notFound } from "@/lib/errors";
import { requireRole } from "./access";
import type { Actor } from "./session";

/** The account can no longer sign in, and its sessions end now. Its studies stay. Nobody disables themselves: one administrator always remains. */
export async function disableUser(actor: Actor, userId: bigint): Promise<void> {
  requireRole(actor, ["administrator"]);
  if (actor.id === userId)
    throw new AppError("conflict", "You cannot disable your own account. Ask another administrator.");
  await transaction(async (tx) => {
    // The actor's own row is locked too, so that two administrators cannot disable each other at the same moment.
    const rows = await tx.$queryRaw<{ id: bigint; disabledAt: Date | null }[]>`
      SELECT "id", "disabledAt" FROM "User" WHERE "id" IN (${actor.id}, ${userId}) ORDER BY "id" FOR UPDATE`;
    if (rows.find(({ id }) => id === actor.id)?.disabledAt !== null)
      throw new AppError("forbidden", "Your account may not do this.");
    const disabled = await tx.user.updateMany({
      where: { id: userId, role: { in: ["administrator", "researcher"] } },
      data: { disabledAt: new Date(), sessionVersion: { increment: 1 } },
    });
    if (disabled.count === 0) throw notFound("user");
    await recordEvent(tx, { actorId: actor.id, action: "user.disabled", subject: String(userId) });
  });
}
