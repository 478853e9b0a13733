import "server-only";
import { type Database, sql } from "@/lib/db/client";
import type { RunKind, RunState } from "./schema";

/** What runs of both kinds have in common. */
export interface RunRow {
  state: RunState;
  plannedTo: bigint;
}

const TABLE = { generation: sql`"GenerationRun"`, judge: sql`"JudgeRun"` };

export async function findRun(database: Database, kind: RunKind, id: bigint): Promise<RunRow | null> {
  const rows = await database.$queryRaw<RunRow[]>`
    SELECT "state"::text, "plannedTo" FROM ${TABLE[kind]} WHERE "id" = ${id}`;
  return rows[0] ?? null;
}

/** Takes the run's row until the transaction ends. */
export async function lockRun(tx: Database, kind: RunKind, id: bigint): Promise<RunRow | null> {
  const rows = await tx.$queryRaw<RunRow[]>`
    SELECT "state"::text, "plannedTo" FROM ${TABLE[kind]} WHERE "id" = ${id} FOR UPDATE`;
  return rows[0] ?? null;
}

export async function setPlannedTo(tx: Database, kind: RunKind, id: bigint, plannedTo: bigint): Promise<void> {
  await tx.$executeRaw`UPDATE ${TABLE[kind]} SET "plannedTo" = ${plannedTo} WHERE "id" = ${id}`;
}

/** Only from one of these states; says whether it was. */
export async function moveRun(
  tx: Database,
  kind: RunKind,
  id: bigint,
  { from, to, error = null }: { from: RunState[]; to: RunState; error?: string | null },
): Promise<boolean> {
  const over = to === "finished" || to === "failed";
  const moved = await tx.$executeRaw`
    UPDATE ${TABLE[kind]} SET "state" = ${to}::"RunState", "error" = ${error},
      "finishedAt" = CASE WHEN ${over} THEN now() AT TIME ZONE 'utc' END
    WHERE "id" = ${id} AND "state"::text = ANY(${from}::text[])`;
  return moved > 0;
}
