import "server-only";
import { db, sql } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import type { RunKind, RunState } from "./schema";
import { stopRun } from "./stop-run";
import { tallySql } from "./tally";

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
  if (run.budget === null || (await spentBy(id)) < run.budget) return true;
  const error = `The budget of ${run.budget} is spent. Raise it and resume to go on.`;
  await transaction((tx) => stopRun(tx, "judge", id, error));
  return false;
}

async function spentBy(id: bigint): Promise<number> {
  const [{ spent }] = await db().$queryRaw<{ spent: number; state: RunState }[]>`
    SELECT ((r."promptTokens" + t."promptTokens") * coalesce(e."inputPrice", 0)
      + (r."outputTokens" + t."outputTokens") * coalesce(e."outputPrice", 0)) / 1e6 AS spent
    FROM "JudgeRun" r
      JOIN "JudgeVersion" v ON v."id" = r."judgeVersionId"
      JOIN "Endpoint" e ON e."id" = v."endpointId"
      CROSS JOIN LATERAL (${tallySql("judge", sql`r."id"`, sql`r."settledTo"`)}) t
    WHERE r."id" = ${id}`;
  return Number(spent);
}
