import "server-only";
import { requireRole } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { addressOf, isAllowed } from "./address/allowed-address";
import type { AddressCard, EndpointCard } from "./schema";

/** Every endpoint in use, by name; archived ones are left out. */
export async function listEndpoints(actor: Actor): Promise<EndpointCard[]> {
  requireRole(actor, ["administrator", "researcher"]);
  const [rows, addresses] = await Promise.all([
    db().endpoint.findMany({
      where: { archivedAt: null },
      orderBy: { name: "asc" },
      include: { createdBy: { select: { name: true } } },
    }),
    db().allowedAddress.findMany(),
  ]);
  return rows.map(({ encryptedKey, createdById, createdBy, archivedAt, createdAt: _, ...row }) => ({
    ...row,
    id: String(row.id),
    hasKey: encryptedKey !== null,
    createdBy: createdBy.name,
    canEdit: actor.role === "administrator" || createdById === actor.id,
    address: addressOf(new URL(row.baseUrl)),
    allowed: isAllowed(new URL(row.baseUrl), addresses),
    archived: archivedAt !== null,
  }));
}

/** Where requests may go, and whether private ranges are among it. */
export async function getAllowedAddresses(
  actor: Actor,
): Promise<{ addresses: AddressCard[]; privateAddresses: boolean }> {
  requireRole(actor, ["administrator", "researcher"]);
  const [addresses, settings] = await Promise.all([
    db().allowedAddress.findMany({
      orderBy: [{ host: "asc" }, { port: "asc" }],
      include: { createdBy: { select: { name: true } } },
    }),
    db().serverSettings.findUnique({ where: { id: 1 } }),
  ]);
  return {
    addresses: addresses.map(({ id, scheme, host, port, createdBy }) => ({
      id: String(id),
      scheme,
      host,
      port,
      createdBy: createdBy.name,
    })),
    privateAddresses: settings?.privateAddresses ?? false,
  };
}
