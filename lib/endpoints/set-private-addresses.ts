import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireRole } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { forgetAllowedPlaces } from "./open-door";

/** Whether allowed addresses may lead to loopback and private ranges: a model server on this machine or in the same network. */
export async function setPrivateAddresses(actor: Actor, privateAddresses: boolean): Promise<void> {
  requireRole(actor, ["administrator"]);
  await transaction(async (tx) => {
    await tx.serverSettings.upsert({
      where: { id: 1 },
      create: { id: 1, privateAddresses },
      update: { privateAddresses },
    });
    await recordEvent(tx, { actorId: actor.id, action: "address.private", detail: { privateAddresses } });
  });
  forgetAllowedPlaces();
}
