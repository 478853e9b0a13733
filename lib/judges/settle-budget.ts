import "server-only";
import type { Transaction } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { spentBy } from "@/lib/runs/spent-by";

/** Before a run goes on: there must be something left to spend, by the old budget or by a new one, which is kept. */
export async function settleBudget(
  tx: Transaction,
  runId: bigint,
  budget: number | undefined,
): Promise<{ budget: number; budgetBefore: number } | Record<string, never>> {
  const { budget: before } = await tx.judgeRun.findUniqueOrThrow({ where: { id: runId }, select: { budget: true } });
  if (before === null) {
    if (budget === undefined) return {};
    throw new AppError("invalid", "This run was started without a budget.", { budget: "This run has no budget." });
  }
  const spent = await spentBy(tx, runId);
  if ((budget ?? before) <= spent) {
    const said = `${Number(spent.toPrecision(6))} is spent already. Give a budget above that.`;
    throw new AppError("invalid", said, { budget: said });
  }
  if (budget === undefined || budget === before) return {};
  await tx.judgeRun.update({ where: { id: runId }, data: { budget } });
  return { budget, budgetBefore: before };
}
