import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { isRunning, signalProcess } from "./running-process.mjs";
import { pauseAfter, superviseApp } from "./supervise-app.mjs";

const home = mkdtempSync(join(tmpdir(), "evenhand-app-"));

afterAll(() => rmSync(home, { recursive: true }));

function supervise(program: string) {
  const pids: number[] = [];
  const lines: string[] = [];
  const file = join(home, `${pids.length}-${program.length}.mjs`);
  writeFileSync(file, program);
  const app = superviseApp({
    command: [file],
    cwd: home,
    environment: () => ({ ...process.env, STOPPED: `${file}.stopped` }),
    log: (line) => lines.push(line),
    onStart: (pid) => pids.push(pid),
  });
  return { ...app, pids, lines, stopped: `${file}.stopped` };
}

test("the pause before another start grows, up to ten seconds", () => {
  expect([1, 2, 3, 9].map(pauseAfter)).toEqual([500, 1000, 2000, 10_000]);
});

test("an app that is killed starts again, and is told to end when we stop", { timeout: 20_000 }, async () => {
  const app = supervise(`
    import { writeFileSync } from "node:fs";
    process.on("SIGTERM", () => { writeFileSync(process.env.STOPPED, ""); process.exit(0); });
    setInterval(() => {}, 1000);
  `);
  await expect.poll(() => app.pids.length).toBe(1);
  signalProcess(app.pids[0] ?? 0, "SIGKILL");
  await expect.poll(() => app.pids.length, { timeout: 5000 }).toBe(2);
  expect(app.lines).toEqual(["The app has ended (SIGKILL); starting it again."]);
  // Time for its handler to be there.
  await new Promise((resolve) => setTimeout(resolve, 500));
  await app.stop();
  expect(isRunning(app.pids[1] ?? 0)).toBe(false);
  expect(existsSync(app.stopped)).toBe(true);
  expect(app.pids).toHaveLength(2);
});

test("an app that ends again and again right after its start is given up", { timeout: 20_000 }, async () => {
  const app = supervise("process.exit(3)");
  await expect(app.ended).rejects.toThrow(/^The app ended 4 times right after its start \(status 3\)/);
});
