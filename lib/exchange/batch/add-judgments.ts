import "server-only";
import { requireStudyEditor } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { getJudgmentImport } from "./judgment-queries";
import { requireOwnImport } from "./require-own-import";
import { type AddJudgmentsInput, ImportPlan } from "./schema";

/** Sets the job going that brings judgments made elsewhere into a study, whatever its state: annotators see nothing of them. */
export async function addJudgments(actor: Actor, { studyId, importId, withoutRows }: AddJudgmentsInput): Promise<void> {
  const study = await requireStudyEditor(actor, studyId);
  const { outcome, obstacles } = await getJudgmentImport(actor, studyId, importId);
  if (!outcome || obstacles.length > 0) throw new AppError("conflict", obstacles[0] ?? "Drop your files first.");
  if (outcome.rejected > withoutRows)
    throw new AppError("conflict", "Some rows cannot be read: choose to go on without them, or mend the file.", {
      withoutRows: "Tick this, or mend the file and drop it again.",
    });
  await transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "ImportBatch" WHERE "publicId" = ${importId}::uuid FOR UPDATE`;
    const id = await requireOwnImport(tx, actor, importId);
    await tx.importFile.deleteMany({ where: { batchId: id, complete: false } });
    const { plan } = await tx.importBatch.findUniqueOrThrow({ where: { id }, select: { plan: true } });
    const data = {
      plan: { ...ImportPlan.parse(plan ?? {}), judgmentsOnly: true },
      rowsTotal: outcome.votes + outcome.verdicts + outcome.scores,
    };
    await tx.importBatch.update({ where: { id }, data: { ...data, studyId: study.id, state: "queued" } });
    await enqueue(tx, "import-responses", { batchId: String(id) }, `import-responses:${id}`);
  });
}
