import "server-only";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { findRun } from "./run-table";
import type { RunKind } from "./schema";
import { stopRun } from "./stop-run";

/** How long an answer holds: a stop takes effect within this time. */
const FRESH_MS = 1_000;

interface Budget {
  limit: number;
  /** What the run has cost until now. */
  spent: () => Promise<number>;
}

/** Whether requests may still be made, asked once a second at most. A run whose budget is spent is stopped, with that as its reason. */
export function runGoesOn(kind: RunKind, runId: bigint, budget: Budget | null = null): () => Promise<boolean> {
  let asked = 0;
  let answer: Promise<boolean> | undefined;
  return () => {
    if (!answer || Date.now() - asked > FRESH_MS) {
      asked = Date.now();
      answer = look(kind, runId, budget);
      answer.catch(() => {
        answer = undefined;
      });
    }
    return answer;
  };
}

async function look(kind: RunKind, runId: bigint, budget: Budget | null): Promise<boolean> {
  const run = await findRun(db(), kind, runId);
  if (run?.state !== "running") return false;
  if (budget === null || (await budget.spent()) < budget.limit) return true;
  const error = `The budget of ${budget.limit} is spent. Raise it and resume to go on.`;
  await transaction((tx) => stopRun(tx, kind, runId, error));
  return false;
}
