import { afterAll, beforeAll, expect, test } from "vitest";
import { databasePool, db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { anEndpoint } from "@/prisma/endpoint-factories";
import { anOpenStudy } from "@/prisma/factories";
import { type ModelServer, modelServer } from "@/prisma/model-server";
import { aStartedJudgeRun } from "@/prisma/run-factories";
import { enqueue } from "./enqueue";
import type { RunningWorker } from "./keep-running";
import { startWorker } from "./worker";

let server: ModelServer;
let worker: RunningWorker;

beforeAll(async () => {
  server = await modelServer(() => 20);
  worker = await startWorker();
});

afterAll(async () => {
  await worker.stop();
  await server.close();
});

/** As after a restart of PostgreSQL: every connection of this process is gone. */
async function cutConnections(): Promise<void> {
  await databasePool()
    .query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'evenhand%'`,
    )
    .catch(() => {});
}

test("a run goes on to its end though the database's connections are cut again and again", async () => {
  const study = await anOpenStudy({ prompts: 150 });
  const endpoint = await anEndpoint(server.url, { concurrency: 4 });
  const { runId, total } = await aStartedJudgeRun(study, endpoint.id);
  const answered = () => db().verdict.count({ where: { runId } });
  for (const share of [0.1, 0.3, 0.5]) {
    await expect.poll(answered, { timeout: 60_000 }).toBeGreaterThan(total * share);
    await cutConnections();
  }
  const state = async () => (await db().judgeRun.findUniqueOrThrow({ where: { id: runId } })).state;
  await expect.poll(state, { timeout: 90_000, interval: 500 }).toBe("finished");
  expect(await answered()).toBe(total);
}, 180_000);

test("workers that lose the database while they write down a job's end are replaced, and their jobs run again", async () => {
  await transaction(async (tx) => {
    for (let n = 0; n < 300; n++) await enqueue(tx, "sweep", {}, `quick:${n}`);
  });
  const left = async () => {
    const jobs = "SELECT count(*)::int AS n FROM graphile_worker._private_jobs WHERE key LIKE 'quick:%'";
    return (await databasePool().query<{ n: number }>(jobs)).rows[0]?.n;
  };
  for (let cuts = 0; cuts < 40; cuts++) {
    await cutConnections();
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  await expect.poll(() => left().catch(() => "cut"), { timeout: 60_000, interval: 500 }).toBe(0);
}, 120_000);

test("a run over a slow server leaves slots to a short one at the same endpoint", async () => {
  const study = await anOpenStudy({ prompts: 400 });
  const endpoint = await anEndpoint(server.url, { concurrency: 2 });
  const long = await aStartedJudgeRun(study, endpoint.id);
  const answered = (runId: bigint) => db().verdict.count({ where: { runId } });
  await expect.poll(() => answered(long.runId), { timeout: 30_000 }).toBeGreaterThan(0);
  const short = await aStartedJudgeRun(await anOpenStudy({ prompts: 3 }), endpoint.id);
  await expect.poll(() => answered(short.runId), { timeout: 30_000 }).toBe(short.total);
  expect(await answered(long.runId)).toBeLessThan(long.total);
}, 90_000);
