import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireStudyEditor } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import type { Transaction } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { AppError, notFound } from "@/lib/errors";
import { resumeRun } from "@/lib/runs/resume-run";
import { stopRun } from "@/lib/runs/stop-run";
import type { JudgeRunRef } from "./schema";

/** Requests under way end, no other begins; everything answered stays. */
export async function stopJudgeRun(actor: Actor, input: JudgeRunRef): Promise<void> {
  await withRun(actor, input, "judge.run_stopped", (tx, runId) => stopRun(tx, "judge", runId));
}

/** Goes on with what has no answer. */
export async function resumeJudgeRun(actor: Actor, input: JudgeRunRef): Promise<void> {
  await withRun(actor, input, "judge.run_resumed", async (tx, runId) => {
    if (input.budget !== undefined) await tx.judgeRun.update({ where: { id: runId }, data: { budget: input.budget } });
    return resumeRun(tx, "judge", runId);
  });
}

/** Asks again for what was given up, and for nothing else. */
export async function retryJudgeFailures(actor: Actor, input: JudgeRunRef): Promise<void> {
  await withRun(actor, input, "judge.run_retried", async (tx, runId) => {
    const { count } = await tx.judgeFailure.deleteMany({ where: { runId } });
    if (count === 0) throw new AppError("conflict", "Nothing failed in this run.");
    return resumeRun(tx, "judge", runId);
  });
}

async function withRun(
  actor: Actor,
  { studyId, runId }: JudgeRunRef,
  action: string,
  move: (tx: Transaction, runId: bigint) => Promise<boolean>,
): Promise<void> {
  const { id } = await requireStudyEditor(actor, studyId);
  await transaction(async (tx) => {
    const run = await tx.judgeRun.findFirst({
      where: { id: BigInt(runId), judgeVersion: { judge: { studyId: id } }, importBatchId: null },
    });
    if (!run) throw notFound("run");
    // Someone else may have done the same a moment ago: then there is nothing to do.
    if (await move(tx, run.id))
      await recordEvent(tx, { actorId: actor.id, studyId: id, action, subject: runId, detail: {} });
  });
}
