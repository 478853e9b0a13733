import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireStudyEditor } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import type { Transaction } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors";
import { resumeRun } from "@/lib/runs/resume-run";
import { stopRun } from "@/lib/runs/stop-run";
import { requireDraft } from "./require-draft";
import type { GenerationRunRef } from "./schema";

/** Requests under way end, no other begins; answers stay. */
export async function stopGeneration(actor: Actor, ref: GenerationRunRef): Promise<void> {
  const { id: studyId } = await requireStudyEditor(actor, ref.studyId);
  await transaction(async (tx) => {
    const runId = await ownRun(tx, studyId, ref);
    if (await stopRun(tx, "generation", runId)) await record(tx, actor, { studyId, runId, action: "stopped" });
  });
}

/** Goes on with what has no answer yet; what failed stays failed. */
export async function resumeGeneration(actor: Actor, ref: GenerationRunRef): Promise<void> {
  await transaction(async (tx) => {
    const studyId = await requireDraft(tx, actor, ref.studyId);
    const runId = await ownRun(tx, studyId, ref);
    if (await resumeRun(tx, "generation", runId)) await record(tx, actor, { studyId, runId, action: "resumed" });
  });
}

/** Asks anew for what failed. */
export async function retryFailures(actor: Actor, ref: GenerationRunRef): Promise<void> {
  await transaction(async (tx) => {
    const studyId = await requireDraft(tx, actor, ref.studyId);
    const runId = await ownRun(tx, studyId, ref);
    await tx.generationFailure.deleteMany({ where: { runId } });
    if (await resumeRun(tx, "generation", runId)) await record(tx, actor, { studyId, runId, action: "retried" });
  });
}

async function ownRun(tx: Transaction, studyId: bigint, { runId }: GenerationRunRef): Promise<bigint> {
  const run = await tx.generationRun.findFirst({ where: { id: BigInt(runId), studyId }, select: { id: true } });
  if (!run) throw notFound("run");
  return run.id;
}

async function record(
  tx: Transaction,
  actor: Actor,
  { studyId, runId, action }: { studyId: bigint; runId: bigint; action: string },
): Promise<void> {
  await recordEvent(tx, { actorId: actor.id, studyId, action: `generation.${action}`, subject: String(runId) });
}
