import "server-only";
import type { Actor } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { isAppError } from "@/lib/errors";
import { joinResponses } from "@/lib/exchange/join/join-responses";
import { summariseJoin } from "@/lib/exchange/join/summarise-join";
import { obstacles } from "./obstacles";
import { readBatch } from "./read-batch";
import { requireOwnImport } from "./require-own-import";
import { ImportFileView, ImportPlan, type ImportProgress, type ImportView } from "./schema";

/** What the files hold, how they join, and what is in the way: all of it read from their bytes. */
export async function getImport(actor: Actor, importId: string): Promise<ImportView> {
  const { plan, files } = await readBatch(await patiently(() => requireOwnImport(db(), actor, importId)));
  const readable = files.filter((file) => file.reading !== null);
  const summary = readable.length === 0 ? null : summariseJoin(readable, joinResponses(readable, plan));
  // What a browser may be sent, and nothing that came with it.
  const views = files.map((file) => ImportFileView.parse(file));
  return {
    id: importId,
    files: views,
    emptyResponses: plan.emptyResponses,
    whiteSpace: plan.whiteSpace,
    summary,
    obstacles: obstacles(views, summary),
  };
}

/** The same for an address: nothing where there is no such import, or a study has been made of it. */
export async function findImport(actor: Actor, importId: string | undefined): Promise<ImportView | null> {
  if (importId === undefined) return null;
  return getImport(actor, importId).catch((error) => {
    if (isAppError(error)) return null;
    throw error;
  });
}

/** Of the files a study was made of; null for a study made otherwise. */
export async function findImportProgress(studyId: bigint): Promise<ImportProgress | null> {
  const batch = await patiently(() => db().importBatch.findFirst({ where: { studyId }, orderBy: { id: "desc" } }));
  if (!batch || batch.state === "uploading" || batch.state === "uploaded") return null;
  const what = ImportPlan.parse(batch.plan ?? {}).judgmentsOnly ? "judgments" : "responses";
  return { what, state: batch.state, done: batch.rowsDone, total: batch.rowsTotal, error: batch.error };
}
