import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockDataFolder } from "./launcher-lock.mjs";
import { identityOf, isRunning } from "./running-process.mjs";

let home: string;
let path: string;
let child: ChildProcess | undefined;
const address = "http://localhost:3000";
const describe = (pid: number) => ({ pid, identity: identityOf(pid) });
const dead = { pid: process.pid, identity: "of an earlier process with this pid" };

function sleeper(): number {
  child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60_000)"], { detached: true, stdio: "ignore" });
  return child.pid ?? 0;
}

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "evenhand-lock-"));
  path = join(home, "launcher.json");
});

afterEach(() => {
  child?.kill("SIGKILL");
  rmSync(home, { recursive: true });
});

test("a folder that is in use is refused, and by whom is said", async () => {
  const pid = sleeper();
  writeFileSync(path, JSON.stringify({ launcher: describe(pid), address }));
  await expect(lockDataFolder(home, "launcher", address)).rejects.toThrow(
    `already runs with the data folder ${home} (process ${pid}, ${address})`,
  );
});

test("a launcher that is stopping is waited for", async () => {
  const pid = sleeper();
  writeFileSync(path, JSON.stringify({ launcher: describe(pid), address, stopping: true }));
  setTimeout(() => child?.kill("SIGKILL"), 2_000);
  await expect(lockDataFolder(home, "launcher", address)).resolves.toBeTruthy();
});

test.each(["", "{", JSON.stringify({ launcher: dead, address })])(
  "a dead launcher's record %j is taken over",
  async (text) => {
    writeFileSync(path, text);
    const lock = await lockDataFolder(home, "launcher", address);
    expect(JSON.parse(readFileSync(path, "utf8")).launcher).toEqual(describe(process.pid));
    lock.release();
    expect(existsSync(path)).toBe(false);
  },
);

test("the app that a dead launcher left running is ended", async () => {
  const app = describe(sleeper());
  writeFileSync(path, JSON.stringify({ launcher: dead, address, app }));
  await lockDataFolder(home, "launcher", address);
  expect(isRunning(app.pid)).toBe(false);
});

test("a process that only has the pid of the app of then is left alone", async () => {
  const app = { pid: sleeper(), identity: "another" };
  writeFileSync(path, JSON.stringify({ launcher: dead, address, app }));
  await lockDataFolder(home, "launcher", address);
  expect(isRunning(app.pid)).toBe(true);
});

test("of launchers that start at once over a dead one's record, one wins", async () => {
  writeFileSync(path, JSON.stringify({ launcher: dead, address }));
  const program = `
    import { lockDataFolder } from ${JSON.stringify(new URL("launcher-lock.mjs", import.meta.url).href)};
    await lockDataFolder(${JSON.stringify(home)}, "launcher", "").then(() => setTimeout(() => {}, 3000), () => process.exit(1));
  `;
  const children = Array.from({ length: 5 }, () => spawn(process.execPath, ["--input-type=module", "-e", program]));
  const statuses = await Promise.all(children.map(async (launcher) => (await once(launcher, "exit"))[0]));
  expect(statuses.filter((status) => status === 0)).toHaveLength(1);
});
