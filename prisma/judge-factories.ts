import type { Actor } from "@/lib/auth/session";
import { databasePool, db } from "@/lib/db/client";
import { defaultTemplates } from "@/lib/judges/default-templates";
import { driveJudgeRun } from "@/lib/judges/drive-judge-run";
import { judgeItems } from "@/lib/judges/judge-items";
import { saveJudge } from "@/lib/judges/save-judge";
import { JudgeInput } from "@/lib/judges/schema";
import { Chunk } from "@/lib/runs/schema";

type Change = Partial<Record<keyof JudgeInput, unknown>>;

/** A judge of the study at this endpoint, or with `judgeId` the next version of one. */
export async function aJudge(
  study: { id: bigint; owner: Actor },
  endpoint: { id: bigint },
  change: Change = {},
): Promise<{ judgeId: bigint; versionId: bigint; version: number }> {
  const kind = change.kind === "rubric" ? "rubric" : "pairwise";
  const fields = { name: "Careful judge", kind, template: defaultTemplates[kind], settings: {}, ...change };
  const input = JudgeInput.parse({ studyId: String(study.id), endpointId: String(endpoint.id), ...fields });
  return saveJudge(study.owner, input);
}

/** Does a run's jobs one after the other, as a worker would, until it has ended. */
export async function workJudgeRun(runId: bigint): Promise<void> {
  for (;;) {
    await driveJudgeRun(runId);
    const { state } = await db().judgeRun.findUniqueOrThrow({ where: { id: runId } });
    if (state !== "running") return;
    for (let chunk = await takeChunk(runId); chunk; chunk = await takeChunk(runId)) await judgeItems(chunk);
  }
}

async function takeChunk(runId: bigint): Promise<Chunk | null> {
  const { rows } = await databasePool().query<{ payload: unknown }>(
    `DELETE FROM graphile_worker._private_jobs WHERE id = (SELECT id FROM graphile_worker._private_jobs
       WHERE key LIKE $1 ORDER BY run_at, id LIMIT 1) RETURNING payload`,
    [`chunk:judge:${runId}:%`],
  );
  return rows[0] ? Chunk.parse(rows[0].payload) : null;
}
