import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireRole } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { forgetAllowedPlaces } from "./open-door";

/** Takes an address off the list: within seconds no process sends requests there any more. */
export async function forbidAddress(actor: Actor, id: string): Promise<void> {
  requireRole(actor, ["administrator"]);
  await transaction(async (tx) => {
    const [gone] = await tx.allowedAddress.findMany({ where: { id: BigInt(id) } });
    if (!gone) return;
    await tx.allowedAddress.delete({ where: { id: gone.id } });
    const { scheme, host, port } = gone;
    await recordEvent(tx, { actorId: actor.id, action: "address.forbidden", detail: { scheme, host, port } });
  });
  forgetAllowedPlaces();
}
