import "server-only";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { requireOwnImport } from "./require-own-import";
import type { ImportPlan } from "./schema";

export async function savePlan(actor: Actor, importId: string, plan: ImportPlan): Promise<void> {
  // No name of a column or system that was shown has them, and the database stores no such text.
  if (/\\u0000|\\ud[89a-f]/.test(JSON.stringify(plan)))
    throw new AppError("invalid", "A name holds characters that cannot be stored.");
  // Which way the files go is decided where they are brought in.
  const { judgmentsOnly: _, ...chosen } = plan;
  await transaction(async (tx) => {
    const id = await requireOwnImport(tx, actor, importId);
    await tx.importBatch.update({ where: { id }, data: { plan: chosen } });
  });
}
