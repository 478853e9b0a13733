import { setMaxListeners } from "node:events";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { databasePool } from "@/lib/db/client";
import { anEndpoint } from "@/prisma/endpoint-factories";

type Door = typeof import("./gate");

/** Modules of their own, and so connections and places of their own: as another process would have. */
async function anotherProcess(): Promise<Door> {
  vi.resetModules();
  return import("./gate");
}

const never = new AbortController().signal;
let end = new AbortController();
let processes: Door[] = [];
let inside = 0;
let most = 0;
let passed = [0, 0, 0];

beforeAll(async () => {
  processes = [await anotherProcess(), await anotherProcess(), await anotherProcess()];
});

beforeEach(() => {
  [inside, most, passed] = [0, 0, [0, 0, 0]];
  end = new AbortController();
  setMaxListeners(0, end.signal, never);
});

// Also where a test failed.
afterEach(() => end.abort());

async function limitsOf(concurrency: number, requestsPerMinute?: number) {
  const { id } = await anEndpoint("http://127.0.0.1:9/v1");
  return { id, concurrency, requestsPerMinute: requestsPerMinute ?? null };
}

type Limits = Awaited<ReturnType<typeof limitsOf>>;

/** Lanes of one process that enter again and again until told to end. */
function crowd(nth: number, limits: Limits, { lanes, ms }: { lanes: number; ms: number }) {
  const lane = async () => {
    while (!end.signal.aborted) {
      const leave = await processes[nth].gateOf(limits).enter(end.signal);
      if (!leave) return;
      most = Math.max(most, ++inside);
      await new Promise((resolve) => setTimeout(resolve, ms));
      inside--;
      passed[nth]++;
      leave();
    }
  };
  return Promise.all(Array.from({ length: lanes }, lane));
}

async function locks(): Promise<number> {
  const { rows } = await databasePool().query<{ n: number }>(
    "SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND classid::int BETWEEN 7301 AND 7303",
  );
  return rows[0].n;
}

test("all places of an idle endpoint are there at once, without waiting for the next look", async () => {
  const took: number[] = [];
  // The quickest of some: a busy machine may be slow at any one.
  for (let round = 0; round < 5; round++) {
    const limits = await limitsOf(16);
    const since = performance.now();
    const leaves = await Promise.all(Array.from({ length: 16 }, () => processes[0].gateOf(limits).enter(never)));
    took.push(performance.now() - since);
    for (const leave of leaves) leave?.();
  }
  expect(Math.min(...took)).toBeLessThan(200);
});

test("three processes keep to the limit together, and each gets its part, also the late one", async () => {
  const limits = await limitsOf(6);
  const first = crowd(0, limits, { lanes: 20, ms: 20 });
  await expect.poll(() => passed[0]).toBeGreaterThan(50);
  const others = [1, 2].map((nth) => crowd(nth, limits, { lanes: 20, ms: 20 }));
  await expect.poll(() => Math.min(passed[1], passed[2]), { timeout: 10_000 }).toBeGreaterThan(20);
  passed = [0, 0, 0];
  await expect.poll(() => passed[0] + passed[1] + passed[2], { timeout: 10_000 }).toBeGreaterThan(600);
  end.abort();
  await Promise.all([first, ...others]);
  expect(most).toBeLessThanOrEqual(6);
  for (const part of passed) expect(part / (passed[0] + passed[1] + passed[2])).toBeGreaterThan(0.2);
});

test("one place is passed round among processes", async () => {
  const limits = await limitsOf(1);
  const crowds = [0, 1].map((nth) => crowd(nth, limits, { lanes: 3, ms: 10 }));
  await expect.poll(() => Math.min(passed[0], passed[1]), { timeout: 15_000 }).toBeGreaterThan(5);
  end.abort();
  await Promise.all(crowds);
  expect(most).toBe(1);
});

test("places of a process whose connection is cut are free, and it gets others", async () => {
  const limits = await limitsOf(4);
  const working = crowd(0, limits, { lanes: 8, ms: 10 });
  await expect.poll(() => passed[0]).toBeGreaterThan(20);
  await databasePool().query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'evenhand endpoints'",
  );
  const before = passed[0];
  await expect.poll(() => passed[0], { timeout: 10_000 }).toBeGreaterThan(before + 40);
  end.abort();
  await working;
});

test("requests per minute hold over all processes together", async () => {
  const limits = await limitsOf(8, 1_200);
  const since = performance.now();
  const crowds = [0, 1, 2].map((nth) => crowd(nth, limits, { lanes: 4, ms: 1 }));
  await expect.poll(() => passed[0] + passed[1] + passed[2], { timeout: 20_000 }).toBeGreaterThan(40);
  end.abort();
  await Promise.all(crowds);
  const seconds = (performance.now() - since) / 1_000;
  expect(passed[0] + passed[1] + passed[2]).toBeLessThanOrEqual(seconds * 20 + 2);
});

test("quiet that one process was asked for holds in the others", async () => {
  const limits = await limitsOf(4);
  processes[0].gateOf(limits).keepQuiet(1_500);
  const told = async () =>
    (await databasePool().query('SELECT 1 FROM "EndpointPace" WHERE "endpointId" = $1', [limits.id])).rowCount;
  await expect.poll(told).toBe(1);
  const since = performance.now();
  const leave = await processes[1].gateOf(limits).enter(never);
  expect(performance.now() - since).toBeGreaterThan(1_000);
  leave?.();
});

test("who is done holds nothing", async () => {
  await expect.poll(locks, { timeout: 10_000 }).toBe(0);
});
