import "server-only";
import { requireStudyEditor } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import type { Transaction } from "@/lib/db/client";
import { AppError } from "@/lib/errors";

/** Locks a study that may still get responses: comparisons are planned when it is opened. */
export async function requireDraft(tx: Transaction, actor: Actor, studyId: string): Promise<bigint> {
  const { id } = await requireStudyEditor(actor, studyId);
  await tx.$executeRaw`SELECT 1 FROM "Study" WHERE "id" = ${id} FOR UPDATE`;
  const study = await tx.study.findUniqueOrThrow({
    where: { id },
    select: { state: true, importBatches: { where: { state: { in: ["queued", "running"] } }, select: { id: true } } },
  });
  if (study.state !== "draft") {
    throw new AppError(
      "conflict",
      "This study has been opened: its comparisons are planned. Responses can be generated for drafts only.",
    );
  }
  if (study.importBatches.length > 0) {
    throw new AppError("conflict", "The files are still being imported. Go on when that is done.");
  }
  return id;
}
