import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { databasePool, db } from "@/lib/db/client";
import { anEndpoint } from "@/prisma/endpoint-factories";
import { anOpenStudy } from "@/prisma/factories";
import { type ModelServer, modelServer } from "@/prisma/model-server";
import { aStartedJudgeRun } from "@/prisma/run-factories";

let server: ModelServer;
let children: ChildProcess[] = [];

beforeAll(async () => {
  server = await modelServer(() => 40);
});

afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
  children = [];
});

afterAll(() => server.close());

/** What npm run worker runs, from its source. */
async function aWorker(): Promise<ChildProcess> {
  const args = ["--import", "tsx", "--conditions=react-server", "lib/jobs/worker-process.ts"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  let said = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  await expect.poll(() => said, { timeout: 60_000 }).toContain("The worker is ready.\n");
  return child;
}

async function aRun(prompts: number) {
  const study = await anOpenStudy({ prompts });
  const endpoint = await anEndpoint(server.url, { concurrency: 6 });
  server.asked.clear();
  const { runId, total } = await aStartedJudgeRun(study, endpoint.id);
  return {
    total,
    answered: () => db().verdict.count({ where: { runId } }),
    state: async () => (await db().judgeRun.findUniqueOrThrow({ where: { id: runId } })).state,
    asked: () => [...server.asked.values()].reduce((sum, n) => sum + n, 0),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, "exit");
  child.kill(signal);
  const [status] = await ended;
  return status;
}

test("a worker killed in mid-run loses and doubles nothing: another finishes the run", async () => {
  const first = await aWorker();
  const run = await aRun(120);
  await expect.poll(run.answered, { timeout: 60_000 }).toBeGreaterThan(20);
  await end(first, "SIGKILL");
  const second = await aWorker();
  await expect.poll(run.state, { timeout: 90_000, interval: 500 }).toBe("finished");
  expect(await run.answered()).toBe(run.total);
  // Only what was under way when it died was asked again.
  expect(run.asked()).toBeLessThanOrEqual(run.total + 6);
  // What it holds is not to be found by the next test.
  expect(await end(second, "SIGTERM")).toBe(0);
}, 240_000);

test("a worker told to stop in mid-run answers what is under way, gives the rest back and ends with 0", async () => {
  const worker = await aWorker();
  const run = await aRun(120);
  await expect.poll(run.answered, { timeout: 60_000 }).toBeGreaterThan(20);
  expect(await end(worker, "SIGTERM")).toBe(0);
  expect(await run.answered()).toBe(run.asked());
  expect(await run.answered()).toBeLessThan(run.total);
  const { rows } = await databasePool().query<{ locked: number; chunks: number }>(
    `SELECT count(locked_at)::int AS locked, count(*) FILTER (WHERE key LIKE 'chunk:%')::int AS chunks
     FROM graphile_worker._private_jobs`,
  );
  expect(rows[0]?.locked).toBe(0);
  expect(rows[0]?.chunks).toBeGreaterThan(0);
}, 240_000);
