import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { requireStudyEditor } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/session";
import type { Transaction } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { AppError, notFound } from "@/lib/errors";
import { resumeRun } from "@/lib/runs/resume-run";
import { lockRun } from "@/lib/runs/run-table";
import { stopRun } from "@/lib/runs/stop-run";
import type { JudgeRunRef } from "./schema";
import { settleBudget } from "./settle-budget";

/** Requests under way end, no other begins; everything answered stays. */
export async function stopJudgeRun(actor: Actor, input: JudgeRunRef): Promise<void> {
  await withRun(actor, input, "judge.run_stopped", async (tx, runId) =>
    (await stopRun(tx, "judge", runId)) ? {} : null,
  );
}

/** Goes on with what has no answer, with a larger budget where one is given. */
export async function resumeJudgeRun(actor: Actor, input: JudgeRunRef): Promise<void> {
  await withRun(actor, input, "judge.run_resumed", (tx, runId) => goOn(tx, runId, input.budget));
}

/** Asks again for what was given up, too. */
export async function retryJudgeFailures(actor: Actor, input: JudgeRunRef): Promise<void> {
  await withRun(actor, input, "judge.run_retried", async (tx, runId) => {
    const change = await goOn(tx, runId, input.budget);
    if (!change) return null;
    const { count } = await tx.judgeFailure.deleteMany({ where: { runId } });
    if (count === 0) throw new AppError("conflict", "Nothing failed in this run.");
    return change;
  });
}

/** Null where someone else did the same a moment ago: then there is nothing to do. */
async function goOn(tx: Transaction, runId: bigint, budget: number | undefined): Promise<Change | null> {
  const run = await lockRun(tx, "judge", runId);
  if (run?.state === "running") return null;
  const change = await settleBudget(tx, runId, budget);
  return (await resumeRun(tx, "judge", runId)) ? change : null;
}

/** What the audit log says of it. */
type Change = Record<string, number>;

async function withRun(
  actor: Actor,
  { studyId, runId }: JudgeRunRef,
  action: string,
  move: (tx: Transaction, runId: bigint) => Promise<Change | null>,
): Promise<void> {
  const { id } = await requireStudyEditor(actor, studyId);
  await transaction(async (tx) => {
    const run = await tx.judgeRun.findFirst({
      where: { id: BigInt(runId), judgeVersion: { judge: { studyId: id } }, importBatchId: null },
    });
    if (!run) throw notFound("run");
    const detail = await move(tx, run.id);
    if (detail) await recordEvent(tx, { actorId: actor.id, studyId: id, action, subject: runId, detail });
  });
}
