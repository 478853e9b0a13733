import "server-only";
import { type Database, sql } from "@/lib/db/client";
import type { RunKind, RunState } from "./schema";

/** What runs of both kinds have in common. */
export interface RunRow {
  state: RunState;
  endpointId: bigint;
  plannedTo: bigint;
  settledTo: bigint;
  /** A dry run: made to tell quickly whether there are answers. */
  isTry: boolean;
}

export const RUN_TABLE = { generation: sql`"GenerationRun"`, judge: sql`"JudgeRun"` };

const COLUMNS = {
  generation: sql`"state"::text, "plannedTo", "settledTo", "endpointId", false AS "isTry"`,
  judge: sql`"state"::text, "plannedTo", "settledTo",
    (SELECT "endpointId" FROM "JudgeVersion" v WHERE v."id" = "judgeVersionId") AS "endpointId",
    coalesce("settings"->>'dryRun' = 'true', false) AS "isTry"`,
};

export async function findRun(database: Database, kind: RunKind, id: bigint): Promise<RunRow | null> {
  const rows = await database.$queryRaw<RunRow[]>`
    SELECT ${COLUMNS[kind]} FROM ${RUN_TABLE[kind]} WHERE "id" = ${id}`;
  return rows[0] ?? null;
}

/** Takes the run's row until the transaction ends; answers can still be stored for it. */
export async function lockRun(tx: Database, kind: RunKind, id: bigint): Promise<RunRow | null> {
  const rows = await tx.$queryRaw<RunRow[]>`
    SELECT ${COLUMNS[kind]} FROM ${RUN_TABLE[kind]} WHERE "id" = ${id} FOR NO KEY UPDATE`;
  return rows[0] ?? null;
}

export async function setPlannedTo(tx: Database, kind: RunKind, id: bigint, plannedTo: bigint): Promise<void> {
  await tx.$executeRaw`UPDATE ${RUN_TABLE[kind]} SET "plannedTo" = ${plannedTo} WHERE "id" = ${id}`;
}

/** Only from one of these states; says whether it was. */
export async function moveRun(
  tx: Database,
  kind: RunKind,
  id: bigint,
  { from, to, error = null }: { from: RunState[]; to: RunState; error?: string | null },
): Promise<boolean> {
  const over = to !== "running" && to !== "queued";
  const moved = await tx.$executeRaw`
    UPDATE ${RUN_TABLE[kind]} SET "state" = ${to}::"RunState", "error" = ${error}, "retryMessage" = NULL, "retryAt" = NULL,
      "finishedAt" = CASE WHEN ${over} THEN now() AT TIME ZONE 'utc' END
    WHERE "id" = ${id} AND "state"::text = ANY(${from}::text[])`;
  return moved > 0;
}
