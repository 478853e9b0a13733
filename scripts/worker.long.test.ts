import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ModelServer, modelServer } from "@/prisma/model-server";
import { build } from "./build.mjs";
import { type LauncherUnderTest, launcherUnderTest, type Started } from "./launcher-under-test";
import { migrate } from "./migrate.mjs";
import { startPostgres } from "./postgres.mjs";

vi.setConfig({ testTimeout: 180_000, hookTimeout: 600_000 });

let launcher: LauncherUnderTest;
let database: Awaited<ReturnType<typeof startPostgres>>;
let model: ModelServer;
let given: { DATABASE_URL: string; APP_SECRET: string };

beforeAll(async () => {
  await build();
  launcher = await launcherUnderTest();
  database = await startPostgres({ folder: join(launcher.home, "elsewhere") });
  await migrate(database.url());
  given = { DATABASE_URL: database.url(), APP_SECRET: "a secret that worker and app share" };
  Object.assign(process.env, given, { LOG_LEVEL: "silent" });
  model = await modelServer(() => 300);
});

afterAll(async () => {
  const { disconnect } = await import("@/lib/db/client");
  await disconnect();
  await launcher.destroy();
  await model.close();
  await database.stop();
});

const startWorker = (environment: Record<string, string> = given) =>
  launcher.start({ command: [process.execPath, "scripts/worker.mjs"], environment });

async function saying(run: Started, words: string): Promise<Started> {
  await expect.poll(() => run.output(), { timeout: 60_000 }).toContain(words);
  return run;
}

/** A judge's run over 60 requests; the database is reached as the app reaches it. */
async function aRun() {
  const { db, databasePool } = await import("@/lib/db/client");
  const { prepareJobs } = await import("@/lib/jobs/prepare");
  const { anEndpoint } = await import("@/prisma/endpoint-factories");
  const { anOpenStudy } = await import("@/prisma/factories");
  const { aStartedJudgeRun } = await import("@/prisma/run-factories");
  await prepareJobs();
  const endpoint = await anEndpoint(model.url, { concurrency: 3 });
  const before = model.times.length;
  const { runId, total } = await aStartedJudgeRun(await anOpenStudy({ prompts: 30 }), endpoint.id);
  const locked = "SELECT 1 FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL";
  return {
    total,
    asked: () => model.times.length - before,
    answered: () => db().verdict.count({ where: { runId } }),
    state: async () => (await db().judgeRun.findUniqueOrThrow({ where: { id: runId } })).state,
    locked: async () => (await databasePool().query(locked)).rowCount,
  };
}

async function expectHandedBack(run: Awaited<ReturnType<typeof aRun>>): Promise<void> {
  expect(await run.locked()).toBe(0);
  expect(await run.answered()).toBe(run.asked());
  expect(await run.answered()).toBeLessThan(run.total);
  expect(await run.state()).toBe("running");
}

test("a worker from the build runs jobs, gives back what is under way when stopped, and the next one finishes it", async () => {
  const first = await saying(startWorker(), "The worker is ready.\n");
  const run = await aRun();
  await expect.poll(run.answered, { timeout: 60_000 }).toBeGreaterThan(5);
  first.child.kill("SIGTERM");
  expect(await first.status).toBe(0);
  await expectHandedBack(run);
  const second = await saying(startWorker(), "The worker is ready.\n");
  await expect.poll(run.state, { timeout: 60_000 }).toBe("finished");
  expect(await run.answered()).toBe(run.total);
  expect(await launcher.stop(second)).toBe(0);
});

test("the app gives back what is under way when it is stopped, and leaves jobs to workers with JOBS=off", async () => {
  const app = await launcher.ready(launcher.start({ environment: given }));
  const run = await aRun();
  await expect.poll(run.answered, { timeout: 60_000 }).toBeGreaterThan(5);
  expect(await launcher.stop(app)).toBe(0);
  await expectHandedBack(run);
  const idle = await launcher.ready(launcher.start({ environment: { ...given, JOBS: "off" } }));
  const before = await run.answered();
  const worker = await saying(startWorker(), "The worker is ready.\n");
  await expect.poll(run.state, { timeout: 60_000 }).toBe("finished");
  expect(await run.answered()).toBeGreaterThan(before);
  for (const each of [worker, idle]) expect(await launcher.stop(each)).toBe(0);
});

test("a worker without the app's database is refused with one sentence", async () => {
  const run = startWorker({ DATABASE_URL: "", APP_SECRET: "" });
  expect(await run.status).toBe(1);
  expect(run.output()).toMatch(/^A worker needs DATABASE_URL and APP_SECRET .*\n$/);
});
