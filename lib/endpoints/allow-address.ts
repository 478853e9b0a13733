import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireRole } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { canonicalHost } from "./address/allowed-address";
import { forgetAllowedPlaces } from "./open-door";
import type { AllowedAddressInput } from "./schema";

/** From now on endpoints at this scheme, host and port may be asked. */
export async function allowAddress(actor: Actor, { scheme, host, port }: AllowedAddressInput): Promise<void> {
  requireRole(actor, ["administrator"]);
  const canonical = canonicalHost(host);
  if (canonical === null) {
    const example = "Write a host name or an IP address alone, such as api.example.org.";
    throw new AppError("invalid", example, { host: example });
  }
  await transaction(async (tx) => {
    const address = { scheme, host: canonical, port };
    await tx.allowedAddress.createMany({ data: { ...address, createdById: actor.id }, skipDuplicates: true });
    await recordEvent(tx, { actorId: actor.id, action: "address.allowed", detail: address });
  });
  forgetAllowedPlaces();
}
