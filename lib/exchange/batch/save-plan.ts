import "server-only";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { requireOwnImport } from "./require-own-import";
import type { ImportPlan } from "./schema";

export async function savePlan(actor: Actor, importId: string, plan: ImportPlan): Promise<void> {
  await transaction(async (tx) => {
    const id = await requireOwnImport(tx, actor, importId);
    await tx.importBatch.update({ where: { id }, data: { plan } });
  });
}
