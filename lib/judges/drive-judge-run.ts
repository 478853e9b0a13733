import "server-only";
import { db } from "@/lib/db/client";
import { driveRun } from "@/lib/runs/drive-run";
import { nextOpenItems } from "./open-requests";
import { readRun } from "./read-run";

export async function driveJudgeRun(runId: bigint): Promise<void> {
  const run = await db().judgeRun.findUnique({ where: { id: runId }, select: { state: true } });
  if (run?.state !== "running") return;
  const { shape } = await readRun(db(), runId);
  await driveRun("judge", runId, (after, limit) => nextOpenItems(db(), shape, { after, limit }));
}
