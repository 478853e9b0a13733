import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { createStudy } from "@/lib/studies/create-study";
import type { NewStudyForm } from "@/lib/studies/protocol-form";
import { getImport } from "./queries";
import { requireOwnImport } from "./require-own-import";
import type { ImportFileView } from "./schema";

/** Makes the draft and sets the job going that fills it: both, or neither. */
export async function createStudyFromImport(actor: Actor, input: NewStudyForm): Promise<{ studyId: string }> {
  const { files, summary, obstacles } = await getImport(actor, input.importId);
  if (!summary || obstacles.length > 0) throw new AppError("conflict", obstacles[0] ?? "Drop your files first.");
  const found = new Set(summary.systems.filter(({ responses }) => responses > 0).map(({ name }) => name));
  const named = new Set(input.systems.map(({ name }) => name));
  if (found.size !== named.size || [...found].some((name) => !named.has(name))) {
    throw new AppError(
      "conflict",
      "The files have changed since this page was shown. Load it again and look over the systems.",
    );
  }
  const claims = files.flatMap(({ reading }) => reading?.systems ?? []);
  const systems = input.systems.map((system) => ({
    ...system,
    generator: claims.find(({ name }) => name === system.name)?.claimed,
  }));
  const studyId = await transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "ImportBatch" WHERE "publicId" = ${input.importId}::uuid FOR UPDATE`;
    const batchId = await requireOwnImport(tx, actor, input.importId);
    // An upload that never ended, or is still on its way, is no part of what was shown.
    await tx.importFile.deleteMany({ where: { batchId, complete: false } });
    const id = await createStudy(tx, actor, { ...input, systems });
    await tx.importBatch.update({
      where: { id: batchId },
      data: { studyId: id, state: "queued", rowsTotal: summary.responses + judgmentsIn(files) },
    });
    const detail = { files: files.map(({ name }) => name), prompts: summary.prompts, responses: summary.responses };
    await recordEvent(tx, {
      actorId: actor.id,
      studyId: id,
      action: "responses.imported",
      subject: input.importId,
      detail,
    });
    await enqueue(tx, "import-responses", { batchId: String(batchId) }, `import-responses:${batchId}`);
    return id;
  });
  return { studyId: String(studyId) };
}

function judgmentsIn(files: ImportFileView[]): number {
  const counts = files.flatMap(({ reading }) => reading?.judgments ?? []);
  return counts.reduce((sum, { votes, verdicts, scores }) => sum + votes + verdicts + scores, 0);
}
