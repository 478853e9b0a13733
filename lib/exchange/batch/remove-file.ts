import "server-only";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors";
import { requireOwnImport } from "./require-own-import";

export async function removeFile(actor: Actor, importId: string, fileId: string): Promise<void> {
  await transaction(async (tx) => {
    const batchId = await requireOwnImport(tx, actor, importId);
    const { count } = await tx.importFile.deleteMany({ where: { id: BigInt(fileId), batchId } });
    if (count === 0) throw notFound("file");
  });
}
