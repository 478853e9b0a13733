import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { commandLineOf, identityOf, isRunning, parentOf, waitForEnd } from "./running-process.mjs";

const sleeper = () => spawn(process.execPath, ["-e", "setTimeout(() => {}, 60_000)"], { stdio: "ignore" });

test("a process runs until it has ended", async () => {
  const child = sleeper();
  const pid = child.pid ?? 0;
  expect(isRunning(pid)).toBe(true);
  expect(parentOf(pid)).toBe(process.pid);
  expect(commandLineOf(pid)).toContain("setTimeout");
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await waitForEnd(pid, 1000)).toBe(true);
});

test("two processes differ in pid or identity, and one does not change its own", () => {
  expect(identityOf(process.pid)).toBe(identityOf(process.pid));
  expect(identityOf(process.pid)).not.toBe("");
  expect(identityOf(process.ppid)).not.toBe(identityOf(process.pid));
});

test("a process that does not end is waited for no longer than said", async () => {
  expect(await waitForEnd(process.pid, 50)).toBe(false);
});
