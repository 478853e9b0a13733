import "server-only";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import type { RunKind } from "./schema";
import { spentBy } from "./spent-by";
import { stopRun } from "./stop-run";

/** How long an answer holds: a stop takes effect within a second. */
const FRESH_MS = 400;

/** Whether requests may still be made, looked up a few times a second at most. A run whose budget is spent is stopped, with that as its reason. */
export function runGoesOn(kind: RunKind, runId: bigint): () => Promise<boolean> {
  let asked = 0;
  let answer: Promise<boolean> | undefined;
  return () => {
    if (!answer || Date.now() - asked > FRESH_MS) {
      asked = Date.now();
      answer = kind === "judge" ? judgeGoesOn(runId) : generationGoesOn(runId);
      answer.catch(() => {
        answer = undefined;
      });
    }
    return answer;
  };
}

async function generationGoesOn(id: bigint): Promise<boolean> {
  const run = await db().generationRun.findUnique({ where: { id }, select: { state: true } });
  return run?.state === "running";
}

async function judgeGoesOn(id: bigint): Promise<boolean> {
  const run = await db().judgeRun.findUnique({ where: { id }, select: { state: true, budget: true } });
  if (run?.state !== "running") return false;
  if (run.budget === null || (await spentBy(db(), id)) < run.budget) return true;
  const error = `The budget of ${run.budget} is spent. Raise it and resume to go on.`;
  await transaction((tx) => stopRun(tx, "judge", id, error));
  return false;
}
