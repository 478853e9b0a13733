import "server-only";
import { db } from "@/lib/db/client";
import { driveRun } from "@/lib/runs/drive-run";
import { nextPrompts } from "./missing-answers";
import { GenerationRunSettings } from "./schema";

/** The job that keeps a generation going. */
export async function driveGeneration(runId: bigint): Promise<void> {
  const run = await db().generationRun.findUnique({ where: { id: runId } });
  if (!run) return;
  const { tag, limit: most } = GenerationRunSettings.parse(run.settings);
  const selection = { studyId: run.studyId, tag, limit: most };
  await driveRun("generation", runId, (after, limit) =>
    nextPrompts(db(), selection, { runId, systemId: run.systemId, after, limit }),
  );
}
