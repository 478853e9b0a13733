import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { lockEndpoint } from "./save-endpoint";

/** No longer offered or called, and its key is gone; runs made with it still name it. */
export async function archiveEndpoint(actor: Actor, id: string): Promise<void> {
  await transaction(async (tx) => {
    const endpoint = await lockEndpoint(tx, actor, BigInt(id));
    await tx.endpoint.update({
      where: { id: endpoint.id },
      // The name becomes free for a successor.
      data: {
        archivedAt: new Date(),
        encryptedKey: null,
        name: endpoint.archivedAt ? endpoint.name : `${endpoint.name} (archived ${endpoint.id})`,
      },
    });
    await recordEvent(tx, { actorId: actor.id, action: "endpoint.archived", subject: id });
  });
}
