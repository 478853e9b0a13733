import "server-only";
import { requireStudyEditor, type StudyAccess } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { isAppError } from "@/lib/errors";
import { JudgmentTally } from "@/lib/exchange/join/tally-judgments";
import { countJudgments } from "./count-judgments";
import { fileBytes } from "./file-bytes";
import { placedJudgments } from "./import-judgments";
import type { SourceFile } from "./judgment-sources";
import { requireOwnImport } from "./require-own-import";
import { type JudgmentFileView, type JudgmentImport, type JudgmentImportView, JudgmentsOutcome } from "./schema";

/** What files of judgments hold and how it joins a study, from their bytes; null where there is no such import. */
export async function findJudgmentImport(
  actor: Actor,
  studyId: string,
  importId: string | undefined,
): Promise<JudgmentImportView | null> {
  if (importId === undefined) return null;
  return getJudgmentImport(actor, studyId, importId).catch((error) => {
    if (isAppError(error)) return null;
    throw error;
  });
}

export async function getJudgmentImport(actor: Actor, studyId: string, importId: string): Promise<JudgmentImportView> {
  const study = await requireStudyEditor(actor, studyId);
  const batchId = await patiently(() => requireOwnImport(db(), actor, importId));
  const { files, again } = await placedJudgments(batchId, study.id);
  const views = await Promise.all(files.map(viewOf));
  const holding = views.some(({ reading }) => reading !== null);
  const tally = new JudgmentTally(files.map(({ name }) => name));
  if (holding) for await (const found of again()) tally.add(found);
  const outcome = holding ? tally.outcome() : null;
  return { id: importId, files: views, outcome, obstacles: obstacles(views, outcome) };
}

async function viewOf({ id, name, bytes, detection, label }: SourceFile): Promise<JudgmentFileView> {
  const view = { id: String(id), name, bytes, detection };
  if (!detection.ok || label === null) return { ...view, reading: null };
  const { judgments, tally } = await countJudgments(fileBytes(id), { ...detection, mapping: null }, null);
  const none = { responses: 0, systems: [], tooManySystems: false, questions: 0 };
  const { rejected, changed } = tally;
  return { ...view, reading: { ...none, rejected, changed, problems: tally.list(), judgments } };
}

function obstacles(files: JudgmentFileView[], outcome: JudgmentsOutcome | null): string[] {
  const found = files.flatMap(({ name, detection, reading }) => {
    if (!detection.ok) return [`“${name}” cannot be read: remove it, or drop another file in its place.`];
    return reading ? [] : [`“${name}” holds no judgments: ${detection.says}. Remove it.`];
  });
  if (found.length > 0 || !outcome) return found;
  const joins = outcome.votes + outcome.verdicts + outcome.scores > 0;
  return joins ? [] : ["None of these judgments joins the study."];
}

/** What was brought into a study from elsewhere, the newest first. */
export async function listJudgmentImports({ id: studyId }: StudyAccess): Promise<JudgmentImport[]> {
  const batches = await patiently(() =>
    db().importBatch.findMany({
      where: {
        studyId,
        state: { in: ["queued", "running", "finished", "failed"] },
        OR: [{ plan: { path: ["judgmentsOnly"], equals: true } }, { judgeRuns: { some: {} } }, { votes: { some: {} } }],
      },
      orderBy: { id: "desc" },
      include: { files: { orderBy: { position: "asc" }, select: { name: true } } },
    }),
  );
  return batches.map(({ publicId, files, state, rowsDone, rowsTotal, error, finishedAt, outcome }) => ({
    ...{ id: publicId, error, finishedAt, done: rowsDone, total: rowsTotal },
    files: files.map(({ name }) => name),
    // Those that are still being put together were not asked for.
    state: state as JudgmentImport["state"],
    outcome: JudgmentsOutcome.nullable().catch(null).parse(outcome),
  }));
}
