import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireRole } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import type { Transaction } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { AppError, notFound } from "@/lib/errors";
import { addressOf } from "./address/allowed-address";
import type { EndpointInput } from "./schema";
import { seal, sealedFor } from "./seal";

/** A new endpoint, or new settings of one; its creator and administrators may change it. */
export async function saveEndpoint(actor: Actor, input: EndpointInput): Promise<{ id: bigint }> {
  requireRole(actor, ["administrator", "researcher"]);
  return transaction(async (tx) => {
    const { id: given, key, forgetKey, ...fields } = input;
    const before = given === undefined ? null : await lockEndpoint(tx, actor, BigInt(given));
    await requireFreeName(tx, fields.name, before?.id);
    const moved = before !== null && originOf(before.baseUrl) !== originOf(fields.baseUrl);
    if (moved && before.encryptedKey && !key && !forgetKey) {
      const what = "The key was given for another server. Enter the key of the new one, or forget it.";
      throw new AppError("invalid", what, { key: "Enter the key of this server." });
    }
    const { id } = before
      ? await tx.endpoint.update({ where: { id: before.id }, data: fields, select: { id: true } })
      : await tx.endpoint.create({ data: { ...fields, createdById: actor.id }, select: { id: true } });
    if (key) await tx.endpoint.update({ where: { id }, data: { encryptedKey: seal(key, sealedFor(id)) } });
    else if (forgetKey) await tx.endpoint.update({ where: { id }, data: { encryptedKey: null } });
    await recordEvent(tx, {
      actorId: actor.id,
      action: before ? "endpoint.changed" : "endpoint.added",
      subject: String(id),
      detail: { name: fields.name, baseUrl: fields.baseUrl, model: fields.model, key: key ? "set" : "unchanged" },
    });
    return { id };
  });
}

/** Locked until the transaction ends; only for those who may change it. */
export async function lockEndpoint(tx: Transaction, actor: Actor, id: bigint) {
  await tx.$queryRaw`SELECT 1 FROM "Endpoint" WHERE "id" = ${id} FOR UPDATE`;
  const endpoint = await tx.endpoint.findUnique({ where: { id } });
  if (!endpoint) throw notFound("endpoint");
  if (actor.role !== "administrator" && endpoint.createdById !== actor.id) {
    throw new AppError("forbidden", "Only whoever added this endpoint, or an administrator, can change it.");
  }
  return endpoint;
}

async function requireFreeName(tx: Transaction, name: string, own: bigint | undefined): Promise<void> {
  const taken = await tx.endpoint.findUnique({ where: { name }, select: { id: true } });
  if (taken && taken.id !== own) {
    throw new AppError("conflict", "An endpoint of this name exists already.", { name: "Already in use." });
  }
}

function originOf(baseUrl: string): string {
  const { scheme, host, port } = addressOf(new URL(baseUrl));
  return `${scheme}://${host}:${port}`;
}
