import "server-only";
import { requireRole, researchers } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import type { Database } from "@/lib/db/client";
import { AppError, notFound } from "@/lib/errors";

/** An import belongs to who began it, and can be changed until a study is made of it. */
export async function requireOwnImport(tx: Database, actor: Actor, importId: string): Promise<bigint> {
  requireRole(actor, researchers);
  const batch = await tx.importBatch.findUnique({
    where: { publicId: importId },
    select: { id: true, ownerId: true, state: true },
  });
  if (!batch || batch.ownerId !== actor.id) throw notFound("import");
  if (batch.state !== "uploading")
    throw new AppError("conflict", "A study has been made of these files already. Start a new one to bring in others.");
  return batch.id;
}
