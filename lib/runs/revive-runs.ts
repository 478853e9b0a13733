import "server-only";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { enqueueDriver } from "./drive-run";
import type { RunKind } from "./schema";

/** A running run whose driver is gone, or has failed too often, gets another. */
export async function reviveRuns(): Promise<void> {
  const lost = await db().$queryRaw<{ kind: RunKind; id: bigint }[]>`
    SELECT kind, id FROM (
      SELECT 'generation' AS kind, "id" FROM "GenerationRun" WHERE "state" = 'running'
      UNION ALL SELECT 'judge', "id" FROM "JudgeRun" WHERE "state" = 'running') runs
    WHERE NOT EXISTS (SELECT 1 FROM graphile_worker._private_jobs j
      WHERE j.key = 'drive:' || kind || ':' || id AND (j.attempts < j.max_attempts OR j.locked_at IS NOT NULL))`;
  for (const { kind, id } of lost) await transaction((tx) => enqueueDriver(tx, kind, id));
}
