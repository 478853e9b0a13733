import { afterAll, beforeAll, expect, test } from "vitest";
import { databasePool, db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { anEndpoint } from "@/prisma/endpoint-factories";
import { anOpenStudy } from "@/prisma/factories";
import { type ModelServer, modelServer } from "@/prisma/model-server";
import { aJudgeRun, begin, drivePlainly, judgePlainly } from "@/prisma/run-factories";
import { countChunkJobs } from "./chunk-jobs";
import { getRunProgress, listRuns } from "./queries";
import { resumeRun } from "./resume-run";
import { reviveRuns } from "./revive-runs";
import { Chunk } from "./schema";
import { stopRun } from "./stop-run";

const MILLION = 1_000_000;
let server: ModelServer;

beforeAll(async () => {
  server = await modelServer();
});

afterAll(() => server.close());

async function aRun(prompts: number) {
  const study = await anOpenStudy({ prompts });
  const endpoint = await anEndpoint(server.url);
  const { id } = await aJudgeRun(study.id, endpoint.id);
  return { id, study, progress: () => getRunProgress(study, "judge", id) };
}

/** Many rows at once, unchecked: what they point to is there, and the database is this file's own. */
async function insertMany(table: "Comparison" | "Verdict", statement: string, values: unknown[]): Promise<void> {
  const { rows } = await databasePool().query<{ name: string }>(
    "SELECT conname AS name FROM pg_constraint WHERE contype = 'f' AND conrelid = $1::regclass",
    [`"${table}"`],
  );
  for (const { name } of rows) await databasePool().query(`ALTER TABLE "${table}" DROP CONSTRAINT "${name}"`);
  await databasePool().query(`INSERT INTO "${table}" ${statement}`, values);
}

async function takeChunk(runId: bigint): Promise<Chunk | null> {
  const { rows } = await databasePool().query<{ payload: unknown }>(
    `DELETE FROM graphile_worker._private_jobs WHERE id = (SELECT id FROM graphile_worker._private_jobs
       WHERE key LIKE $1 ORDER BY run_at, id LIMIT 1) RETURNING payload`,
    [`chunk:judge:${runId}:%`],
  );
  return rows[0] ? Chunk.parse(rows[0].payload) : null;
}

test("a run is driven to its end in chunks, and then is finished", async () => {
  const { id, progress } = await aRun(120);
  await begin(id);
  await drivePlainly(id);
  for (let chunk = await takeChunk(id); chunk; chunk = await takeChunk(id)) await judgePlainly(chunk);
  await drivePlainly(id);
  expect(await progress()).toMatchObject({
    state: "finished",
    total: 120,
    done: 120,
    promptTokens: 1_200,
    outputTokens: 240,
  });
});

test("two drivers at once plan each item once, and neither ends the run too early", async () => {
  const { id, progress } = await aRun(90);
  await Promise.all([drivePlainly(id), drivePlainly(id), drivePlainly(id)]);
  expect(await countChunkJobs(db(), "judge", id)).toMatchObject({ open: 2, dead: false });
  expect((await progress()).state).toBe("running");
});

test("a stopped run leaves no waiting chunk, and a resumed one asks only for what is missing", async () => {
  const { id, progress } = await aRun(110);
  await drivePlainly(id);
  const first = await takeChunk(id);
  if (first) await judgePlainly(first);
  await transaction((tx) => stopRun(tx, "judge", id));
  expect(await takeChunk(id)).toBeNull();
  expect(await progress()).toMatchObject({ state: "stopped", done: 50 });
  await transaction((tx) => resumeRun(tx, "judge", id));
  await drivePlainly(id);
  expect((await countChunkJobs(db(), "judge", id)).open).toBe(2);
  for (let chunk = await takeChunk(id); chunk; chunk = await takeChunk(id)) await judgePlainly(chunk);
  await drivePlainly(id);
  expect(await progress()).toMatchObject({ state: "finished", done: 110 });
});

test("a chunk that failed again and again fails the run, in words", async () => {
  const { id, progress } = await aRun(60);
  await drivePlainly(id);
  await databasePool().query("UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key LIKE $1", [
    `chunk:judge:${id}:%`,
  ]);
  await drivePlainly(id);
  expect(await progress()).toMatchObject({ state: "failed", error: expect.stringMatching(/again and again/) });
});

test("a running run whose driver is gone gets another", async () => {
  const { id } = await aRun(4);
  const key = `drive:judge:${id}`;
  const drivers = async () =>
    (await databasePool().query("SELECT 1 FROM graphile_worker._private_jobs WHERE key = $1", [key])).rowCount;
  expect(await drivers()).toBe(0);
  await reviveRuns();
  await reviveRuns();
  expect(await drivers()).toBe(1);
});

test("a run over a million comparisons never means more than some hundred jobs, and its progress stays cheap", async () => {
  const { id, study } = await aRun(1);
  await insertMany(
    "Comparison",
    `("studyId", "promptId", "pairId", "turn")
     SELECT "studyId", "promptId", "pairId", n FROM (SELECT * FROM "Comparison" WHERE "studyId" = $1 LIMIT 1) one,
       generate_series(1, $2::int) n`,
    [study.id, MILLION],
  );
  let most = 0;
  for (let wave = 0; wave < 5; wave++) {
    await drivePlainly(id);
    most = Math.max(most, (await countChunkJobs(db(), "judge", id)).open);
    await takeMany(id);
  }
  expect(most).toBeGreaterThan(100);
  expect(most).toBeLessThanOrEqual(250);

  // As if all but the last were answered when the run was stopped.
  await insertMany(
    "Verdict",
    `("runId", "comparisonId", "order", "outcome", "raw", "promptTokens", "outputTokens", "latencyMs", "createdAt")
     SELECT $1, "id", 'ab', 'tie', '', 10, 2, 5, now() AT TIME ZONE 'utc'
     FROM "Comparison" WHERE "studyId" = $2 ORDER BY "id" LIMIT $3`,
    [id, study.id, MILLION],
  );
  await databasePool().query('ANALYZE "Comparison", "Verdict"');
  await transaction((tx) => stopRun(tx, "judge", id));
  await transaction((tx) => resumeRun(tx, "judge", id));
  await drivePlainly(id);
  const counted = listRuns(study, "judge");
  const unsettled = Number((await counted)[0]?.done);
  await drivePlainly(id);
  const [run] = await listRuns(study, "judge");
  expect([unsettled, run?.done, run?.promptTokens]).toEqual([MILLION, MILLION, 10 * MILLION]);
  expect(run?.perMinute).toBeGreaterThan(5_000);
  const { settledTo } = await db().judgeRun.findUniqueOrThrow({ where: { id }, select: { settledTo: true } });
  expect(await db().verdict.count({ where: { runId: id, comparisonId: { gt: settledTo } } })).toBe(0);
}, 120_000);

async function takeMany(runId: bigint): Promise<void> {
  await databasePool().query(
    `DELETE FROM graphile_worker._private_jobs WHERE id IN (SELECT id FROM graphile_worker._private_jobs
       WHERE key LIKE $1 ORDER BY id LIMIT 160)`,
    [`chunk:judge:${runId}:%`],
  );
}
