import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { anEndpoint } from "@/prisma/endpoint-factories";
import { anOpenStudy } from "@/prisma/factories";
import { answer, type ModelServer, modelServer, refuse } from "@/prisma/model-server";
import { aJudgeRun, judgePlainly, unjudged } from "@/prisma/run-factories";
import { getRunProgress } from "./queries";
import { resumeRun } from "./resume-run";
import { stopRun } from "./stop-run";

let server: ModelServer;

beforeAll(async () => {
  server = await modelServer();
});

afterEach(() => {
  server.behave(() => false);
  server.asked.clear();
  server.times.length = 0;
  server.most = 0;
});

afterAll(() => server.close());

async function aRun(prompts: number, options: Parameters<typeof anEndpoint>[1] & { budget?: number } = {}) {
  const { budget, ...endpointOptions } = options;
  const study = await anOpenStudy({ prompts });
  const endpoint = await anEndpoint(server.url, endpointOptions);
  const { id } = await aJudgeRun(study.id, endpoint.id, budget);
  const items = await unjudged(id, 0n, 1_000_000);
  const chunk = { runId: id, after: items[0] - 1n, to: items[items.length - 1] };
  return {
    id,
    work: () => judgePlainly(chunk),
    left: async () => (await unjudged(id, 0n, 1_000_000)).length,
    progress: () => getRunProgress(study, "judge", id),
    requests: () => [...server.asked.values()].reduce((sum, n) => sum + n, 0),
  };
}

test("each comparison is asked for once, never more at a time than the endpoint takes", async () => {
  const run = await aRun(40, { concurrency: 5 });
  server.behave((response) => {
    setTimeout(() => answer(response, "tie"), 20);
    return true;
  });
  await run.work();
  expect([await run.left(), run.requests(), server.most]).toEqual([0, 40, 5]);
});

test("a chunk that runs twice, also at the same time, stores one verdict a comparison", async () => {
  const run = await aRun(20);
  await Promise.all([run.work(), run.work()]);
  const before = run.requests();
  await run.work();
  expect(run.requests()).toBe(before);
  expect(await db().verdict.count({ where: { runId: run.id } })).toBe(20);
});

test("after a 429 nobody asks until the time that the server named", async () => {
  const run = await aRun(12, { concurrency: 4 });
  server.behave((response, _prompt, nth) => {
    if (server.times.length > 4 || nth > 0) return false;
    refuse(response, 429, { "retry-after": "1" });
    return true;
  });
  await run.work();
  const gaps = server.times.slice(1).map((time, n) => time - server.times[n]);
  expect(Math.max(...gaps)).toBeGreaterThan(900);
  expect(await run.progress()).toMatchObject({ done: 12, failed: 0 });
});

test("a server that fails now and then, hangs, hangs up or talks nonsense is asked again", async () => {
  const run = await aRun(8, { timeoutSeconds: 1 });
  const faults = [
    (response: Parameters<typeof refuse>[0]) => refuse(response, 500),
    () => {},
    (response: Parameters<typeof refuse>[0]) => response.destroy(),
    (response: Parameters<typeof refuse>[0]) => response.end("<html>what?"),
  ];
  const order: string[] = [];
  server.behave((response, prompt, nth) => {
    if (nth > 0) return false;
    order.push(prompt);
    faults[order.length % faults.length]?.(response);
    return true;
  });
  await run.work();
  expect(await run.progress()).toMatchObject({ done: 8, failed: 0 });
});

test("while nothing is answered a run says why it tries again, and no longer once there is an answer", async () => {
  const run = await aRun(2, { concurrency: 2 });
  let isDown = true;
  server.behave((response) => {
    if (isDown) refuse(response, 500);
    return isDown;
  });
  const working = run.work();
  await expect.poll(async () => (await run.progress()).retrying).toMatch(/status 500/);
  expect(await run.progress()).toMatchObject({ state: "running", done: 0, failed: 0 });
  isDown = false;
  await working;
  expect(await run.progress()).toMatchObject({ state: "running", done: 2, retrying: null });
});

test("what a run said before it was stopped is not said when it goes on", async () => {
  const run = await aRun(4);
  const retryAt = new Date();
  await db().judgeRun.update({ where: { id: run.id }, data: { retryMessage: "It failed.", retryAt } });
  expect(await run.progress()).toMatchObject({ retrying: "It failed." });
  await transaction((tx) => stopRun(tx, "judge", run.id));
  expect(await run.progress()).toMatchObject({ retrying: null });
  await transaction((tx) => resumeRun(tx, "judge", run.id));
  expect(await run.progress()).toMatchObject({ state: "running", retrying: null });
});

test("a reply of five megabytes is taken, one of nine is given up with its reason", async () => {
  const run = await aRun(2);
  const sizes = new Map<string, number>();
  server.behave((response, prompt) => {
    if (!sizes.has(prompt)) sizes.set(prompt, sizes.size === 0 ? 5_000_000 : 9_000_000);
    answer(response, "x".repeat(sizes.get(prompt) ?? 0));
    return true;
  });
  await run.work();
  const { done, failures } = await run.progress();
  expect(done).toBe(1);
  expect(failures).toMatchObject([{ kind: "too_large", count: 1, examples: [expect.stringMatching(/^prompt \d+$/)] }]);
});

test("what the server refuses for good is written down, and the rest goes on", async () => {
  const run = await aRun(10);
  const refused = new Set<string>();
  server.behave((response, prompt) => {
    if (refused.size < 3) refused.add(prompt);
    if (!refused.has(prompt)) return false;
    refuse(response, 400);
    return true;
  });
  await run.work();
  expect(await run.progress()).toMatchObject({ done: 7, failed: 3, failures: [{ kind: "refused", count: 3 }] });
});

test("a wrong key ends the run at once with the reason, and a resumed run asks for everything", async () => {
  const run = await aRun(30, { concurrency: 2 });
  server.behave((response) => {
    refuse(response, 401);
    return true;
  });
  await run.work();
  expect(run.requests()).toBeLessThanOrEqual(2);
  expect(await run.progress()).toMatchObject({
    state: "failed",
    failed: 0,
    error: expect.stringMatching(/refused the key/),
  });
  server.behave(() => false);
  await transaction((tx) => resumeRun(tx, "judge", run.id));
  await run.work();
  expect(await run.left()).toBe(0);
});

test("a server that refuses everything ends the run long before its last item", async () => {
  const run = await aRun(60, { concurrency: 4 });
  server.behave((response) => {
    refuse(response, 422);
    return true;
  });
  await run.work();
  const { state, failed } = await run.progress();
  expect(state).toBe("failed");
  expect(failed).toBeGreaterThanOrEqual(25);
  expect(failed).toBeLessThan(30);
});

test("a stop takes effect soon, also while all wait for ten minutes of a busy server", async () => {
  const run = await aRun(20, { concurrency: 4 });
  server.behave((response) => {
    refuse(response, 429, { "retry-after": "600" });
    return true;
  });
  const working = run.work();
  await expect.poll(run.requests).toBeGreaterThan(0);
  expect(await run.progress()).toMatchObject({ state: "running" });
  await expect.poll(async () => (await run.progress()).quietUntil).not.toBeNull();
  await transaction((tx) => stopRun(tx, "judge", run.id));
  const stopped = performance.now();
  await working;
  expect(performance.now() - stopped).toBeLessThan(10_000);
  expect(run.requests()).toBeLessThanOrEqual(4);
  expect(await run.progress()).toMatchObject({ state: "stopped", done: 0, failed: 0 });
});

test("a run stops when its budget is spent, and says so", async () => {
  // A reply costs 10 × 1 + 2 × 5 millionths.
  const run = await aRun(60, { concurrency: 1, inputPrice: 1, outputPrice: 5, budget: 0.000_1 });
  server.behave((response) => {
    setTimeout(() => answer(response, "tie"), 100);
    return true;
  });
  await run.work();
  const { state, cost, error, done } = await run.progress();
  expect(state).toBe("stopped");
  expect(error).toMatch(/budget/);
  expect(done).toBeLessThan(20);
  expect(cost).toBeCloseTo(done * 0.000_02, 9);
});

test("requests per minute are spaced, over all who ask", async () => {
  const options = { concurrency: 8, requestsPerMinute: 600 };
  const run = await aRun(12, options);
  // The first moment is none before this one, and the last is eleven tenths of a second after the first, however late requests arrive.
  const since = performance.now();
  await run.work();
  expect(server.times[server.times.length - 1] - since).toBeGreaterThan(11 * 100 - 5);
});
