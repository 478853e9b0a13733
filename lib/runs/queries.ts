import "server-only";
import type { StudyAccess } from "@/lib/auth/access";
import { db, emptySql, sql } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors";
import { listFailures } from "./list-failures";
import { recentAnswers } from "./recent-answers";
import type { RunKind, RunProgress, RunState } from "./schema";
import { tallySql } from "./tally";

const LATELY_MS = 5_000;

interface Row {
  id: bigint;
  state: RunState;
  name: string;
  endpoint: string | null;
  total: number;
  done: number;
  failed: number;
  unparsable: number;
  promptTokens: bigint;
  outputTokens: bigint;
  cost: number | null;
  budget: number | null;
  error: string | null;
  retryMessage: string | null;
  retryAt: Date | null;
  quietUntil: Date | null;
  createdAt: Date;
  finishedAt: Date | null;
}

/** A study's runs of one kind, newest first; what simulated judges said or files held was no run. */
export async function listRuns({ id }: Pick<StudyAccess, "id">, kind: RunKind): Promise<RunProgress[]> {
  return readRuns(kind, id, null);
}

export async function getRunProgress(
  { id }: Pick<StudyAccess, "id">,
  kind: RunKind,
  runId: bigint,
): Promise<RunProgress> {
  const [run] = await readRuns(kind, id, runId);
  if (!run) throw notFound("run");
  return run;
}

async function readRuns(kind: RunKind, studyId: bigint, only: bigint | null): Promise<RunProgress[]> {
  const rows = await patiently(() =>
    kind === "generation" ? generationRows(studyId, only) : judgeRows(studyId, only),
  );
  const ids = rows.map(({ id }) => id);
  const moving = rows.filter(({ state }) => state === "running").map(({ id }) => id);
  const [failures, recent] = await Promise.all([listFailures(kind, ids), recentAnswers(kind, moving)]);
  return rows.map(
    ({ promptTokens, outputTokens, createdAt, finishedAt, quietUntil, retryMessage, retryAt, ...row }) => ({
      ...row,
      id: String(row.id),
      kind,
      perMinute: recent.get(row.id)?.perMinute ?? 0,
      promptTokens: Number(promptTokens),
      outputTokens: Number(outputTokens),
      retrying: row.state === "running" && isStuck(retryAt, recent.get(row.id)?.latest) ? retryMessage : null,
      quietUntil: row.state === "running" ? (quietUntil?.toISOString() ?? null) : null,
      startedAt: createdAt.toISOString(),
      finishedAt: finishedAt?.toISOString() ?? null,
      failures: failures.get(row.id) ?? [],
    }),
  );
}

/** One failure among answers is nothing to speak of: the next answer takes it back, and one a moment before. */
function isStuck(retryAt: Date | null, latest: Date | undefined): boolean {
  return retryAt !== null && (latest === undefined || latest.getTime() < retryAt.getTime() - LATELY_MS);
}

const TOKENS = sql`r."promptTokens" + t."promptTokens" AS "promptTokens", r."outputTokens" + t."outputTokens" AS "outputTokens"`;

const COST = sql`CASE WHEN e."inputPrice" IS NULL AND e."outputPrice" IS NULL THEN NULL
  ELSE ((r."promptTokens" + t."promptTokens") * coalesce(e."inputPrice", 0)
    + (r."outputTokens" + t."outputTokens") * coalesce(e."outputPrice", 0)) / 1e6 END AS cost`;

const QUIET = sql`(SELECT p."quietUntil" FROM "EndpointPace" p
  WHERE p."endpointId" = e."id" AND p."quietUntil" > now()) AS "quietUntil"`;

function generationRows(studyId: bigint, only: bigint | null): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    SELECT r."id", r."state"::text, s."name", e."name" AS endpoint, r."total", r."done" + t.done AS done,
      (SELECT count(*)::int FROM "GenerationFailure" f WHERE f."runId" = r."id") AS failed, 0 AS unparsable,
      ${TOKENS}, ${COST}, NULL::float8 AS budget, r."error", r."retryMessage", r."retryAt", ${QUIET}, r."createdAt", r."finishedAt"
    FROM "GenerationRun" r
      JOIN "System" s ON s."id" = r."systemId"
      JOIN "Endpoint" e ON e."id" = r."endpointId"
      CROSS JOIN LATERAL (${tallySql("generation", sql`r."id"`, sql`r."settledTo"`)}) t
    WHERE r."studyId" = ${studyId} ${only === null ? emptySql : sql`AND r."id" = ${only}`}
    ORDER BY r."id" DESC`;
}

function judgeRows(studyId: bigint, only: bigint | null): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    SELECT r."id", r."state"::text, j."name" || ', version ' || v."version" AS name, e."name" AS endpoint,
      r."total", r."done" + t.done AS done, r."unparsable" + t.unparsable AS unparsable,
      (SELECT count(*)::int FROM "JudgeFailure" f WHERE f."runId" = r."id") AS failed,
      ${TOKENS}, ${COST}, r."budget", r."error", r."retryMessage", r."retryAt", ${QUIET}, r."createdAt", r."finishedAt"
    FROM "JudgeRun" r
      JOIN "JudgeVersion" v ON v."id" = r."judgeVersionId"
      JOIN "Judge" j ON j."id" = v."judgeId"
      LEFT JOIN "Endpoint" e ON e."id" = v."endpointId"
      CROSS JOIN LATERAL (${tallySql("judge", sql`r."id"`, sql`r."settledTo"`)}) t
    WHERE j."studyId" = ${studyId} AND r."importBatchId" IS NULL AND NOT v."simulated"
      ${only === null ? emptySql : sql`AND r."id" = ${only}`}
    ORDER BY r."id" DESC`;
}
