import "server-only";
import { requireRole, researchers } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { db } from "@/lib/db/client";

export async function createImport(actor: Actor): Promise<{ id: string }> {
  requireRole(actor, researchers);
  const { publicId } = await db().importBatch.create({ data: { ownerId: actor.id }, select: { publicId: true } });
  return { id: publicId };
}
