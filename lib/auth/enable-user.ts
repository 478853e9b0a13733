import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { transaction } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors";
import { requireRole } from "./access";
import type { Actor } from "./session";

export async function enableUser(actor: Actor, userId: bigint): Promise<void> {
  requireRole(actor, ["administrator"]);
  await transaction(async (tx) => {
    const enabled = await tx.user.updateMany({
      where: { id: userId, role: { in: ["administrator", "researcher"] } },
      data: { disabledAt: null },
    });
    if (enabled.count === 0) throw notFound("user");
    await recordEvent(tx, { actorId: actor.id, action: "user.enabled", subject: String(userId) });
  });
}
