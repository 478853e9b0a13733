import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "./build.mjs";
import { kill, type LauncherUnderTest, launcherUnderTest, type Started } from "./launcher-under-test";
import { startPostgres } from "./postgres.mjs";

const rounds = 24;
const names = ["launcher", "app", "postgres"] as const;

let launcher: LauncherUnderTest;
let run: Started;

/** The 7 ways to kill at least one of the three, over and over. */
const victims = (round: number) => names.filter((_, bit) => ((round % 7) + 1) & (1 << bit));

beforeAll(async () => {
  await build();
  launcher = await launcherUnderTest();
  run = await launcher.ready(launcher.start());
}, 600_000);

afterAll(() => launcher.destroy());

/** Inserts one row after the other until stopped, through whatever happens. */
function writeRows(url: string) {
  const acknowledged: number[] = [];
  let stopped = false;
  let next = 0;
  const writing = (async () => {
    while (!stopped) {
      const client = new pg.Client({ connectionString: url });
      client.on("error", () => {});
      try {
        await client.connect();
        for (; !stopped; next++) {
          await client.query("insert into acknowledged values ($1) on conflict do nothing", [next]);
          acknowledged.push(next);
        }
      } catch {
        await sleep(20);
      }
      await client.end().catch(() => {});
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await writing;
      return acknowledged;
    },
  };
}

test(`over ${rounds} kills in every combination, every acknowledged row survives and the app always comes back`, async () => {
  const { url } = await startPostgres({ folder: `${launcher.dataDir}/postgres` });
  const client = new pg.Client({ connectionString: url() });
  await client.connect();
  await client.query("create table acknowledged (n int primary key)");
  await client.end();
  const rows = writeRows(url());
  for (let round = 0; round < rounds; round++) {
    const pids = launcher.pids();
    await sleep(300 + Math.random() * 700);
    await kill(...victims(round).map((name) => pids[name]));
    if (victims(round).includes("launcher")) run = launcher.start();
    expect(await launcher.healthy(30_000), run.output()).toBeLessThan(30_000);
    await launcher.ready(run);
  }
  const acknowledged = await rows.stop();
  const reader = new pg.Client({ connectionString: url() });
  await reader.connect();
  const found = await reader.query<{ n: number }>("select n from acknowledged");
  await reader.end();
  const kept = new Set(found.rows.map((row) => row.n));
  expect(acknowledged.length).toBeGreaterThan(rounds);
  expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
});
