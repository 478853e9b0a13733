import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { build } from "./build.mjs";
import { kill, type LauncherUnderTest, launcherUnderTest } from "./launcher-under-test";
import { root } from "./places.mjs";
import { startPostgres } from "./postgres.mjs";
import { isRoot } from "./private-files.mjs";
import { isRunning } from "./running-process.mjs";
import { closedFolder } from "./unprivileged-account.mjs";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 600_000 });

let launcher: LauncherUnderTest;

beforeAll(() => build());

beforeEach(async () => {
  launcher = await launcherUnderTest();
});

afterEach(() => launcher.destroy());

async function started(environment: Record<string, string> = {}) {
  const run = await launcher.ready(launcher.start({ environment }));
  expect(await launcher.health(), run.output()).toBe(200);
  return run;
}

test("the first start serves, says where, offers the first administrator's link and keeps its secrets private", async () => {
  const run = await started();
  expect(run.output()).toContain(`Evenhand is ready: http://localhost:${launcher.port}`);
  expect(run.output()).toMatch(new RegExp(`http://localhost:${launcher.port}/setup\\S+`));
  expect(statSync(join(launcher.dataDir, "app-secret")).mode & 0o777).toBe(0o600);
  expect(statSync(join(launcher.dataDir, "postgres", "password")).mode & 0o777).toBe(0o600);
});

test("the second start serves within five seconds, with the same secret", async () => {
  const secret = () => readFileSync(join(launcher.dataDir, "app-secret"), "utf8");
  await launcher.stop(await started());
  const before = secret();
  const run = launcher.start();
  expect(await launcher.healthy()).toBeLessThan(5_000);
  expect(run.output()).not.toContain("Building");
  expect(secret()).toBe(before);
});

test("Ctrl-C ends the app, then the database, and no request learns of a database that is away", async () => {
  const run = await started();
  const { app, postgres } = launcher.pids();
  const statuses: number[] = [];
  const asking = (async () => {
    do statuses.push(await launcher.health());
    while (isRunning(app));
  })();
  await sleep(200);
  expect(await launcher.stop(run)).toBe(0);
  await asking;
  expect(statuses.filter((status) => status !== 200 && status !== 0)).toEqual([]);
  expect([app, postgres].some(isRunning)).toBe(false);
  expect(existsSync(join(launcher.dataDir, "launcher.json"))).toBe(false);
  expect(readFileSync(join(launcher.dataDir, "postgres", "log"), "utf8").trimEnd()).toMatch(
    /database system is shut down$/,
  );
});

test("a database that is killed under the running app is back within seconds", async () => {
  await started();
  const before = launcher.pids();
  await kill(before.postgres);
  expect(await launcher.healthy()).toBeLessThan(10_000);
  expect(launcher.pids()).toMatchObject({ launcher: before.launcher, app: before.app });
});

test("an app that is killed is back within seconds", async () => {
  const run = await started();
  const before = launcher.pids();
  await kill(before.app);
  expect(await launcher.healthy()).toBeLessThan(10_000);
  expect(launcher.pids().app).not.toBe(before.app);
  expect(run.output()).toContain("The app has ended (SIGKILL); starting it again.");
});

test.each([
  { what: "the launcher", names: ["launcher"] },
  { what: "launcher and app", names: ["launcher", "app"] },
  { what: "launcher and database", names: ["launcher", "postgres"] },
  { what: "launcher, app and database", names: ["launcher", "app", "postgres"] },
] as const)("after kill -9 of $what the next start serves, with one app", async ({ names }) => {
  await started();
  const before = launcher.pids();
  await kill(...names.map((name) => before[name]));
  const again = launcher.start();
  await launcher.ready(again);
  expect(await launcher.health()).toBe(200);
  expect(isRunning(before.app)).toBe(false);
  expect(launcher.pids().launcher).toBe(again.child.pid);
});

test("when npm is killed, the app and the database end too", async () => {
  const run = launcher.start({ command: ["npm", "start"] });
  await launcher.ready(run);
  const { launcher: own, app, postgres } = launcher.pids();
  await kill(run.child.pid ?? 0);
  await expect.poll(() => [own, app, postgres].filter(isRunning), { timeout: 20_000 }).toEqual([]);
});

test("a second launcher on the same data folder is refused with one sentence", async () => {
  await started();
  const second = launcher.start({ environment: { PORT: String(launcher.port + 1) } });
  expect(await second.status).toBe(1);
  expect(second.output().trim().split("\n").at(-1)).toMatch(
    /^Evenhand already runs with the data folder .* \(process \d+, http/,
  );
});

test("a port that another program uses gives one sentence", async () => {
  const other = createServer().listen(launcher.port, "127.0.0.1");
  const run = launcher.start();
  expect(await run.status).toBe(1);
  expect(run.output()).toContain(
    `Port ${launcher.port} is in use by another program: stop that, or set PORT to a free one.`,
  );
  other.close();
});

test("DATABASE_URL is used instead of the embedded database", async () => {
  const database = await startPostgres({ folder: join(launcher.home, "elsewhere") });
  const run = await started({ DATABASE_URL: database.url() });
  expect(existsSync(join(launcher.dataDir, "postgres"))).toBe(false);
  expect(await launcher.stop(run)).toBe(0);
  expect(isRunning(database.pid)).toBe(true);
  await database.stop();
});

test("a database that cannot be reached gives one sentence", async () => {
  const run = launcher.start({ environment: { DATABASE_URL: "postgresql://a:b@127.0.0.1:1/c" } });
  expect(await run.status).toBe(1);
  expect(run.output()).toMatch(/^The database at 127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\): .*$/m);
  expect(run.output()).not.toMatch(/^ +at /m);
});

test("a normal user can start it", async () => {
  const nobody = { uid: 65_534, gid: 65_534 };
  const user = isRoot() && !closedFolder(root, nobody) ? nobody : undefined;
  const run = await launcher.ready(launcher.start({ user }));
  expect(await launcher.health()).toBe(200);
  expect(statSync(join(launcher.dataDir, "app-secret")).uid).toBe(user?.uid ?? process.getuid?.());
  expect(await launcher.stop(run)).toBe(0);
});
