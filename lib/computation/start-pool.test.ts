import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import type { SampleTasks } from "./fixtures";
import { chunksOn } from "./run-chunks";
import { type PoolOptions, startPool } from "./start-pool";

const samples = { file: join(import.meta.dirname, "fixtures.ts"), execArgv: ["--import", "tsx"], threads: 2 };
const open = (options: Partial<PoolOptions> = {}) => startPool<SampleTasks>({ ...samples, ...options });
const pool = open();
afterAll(() => pool.close());

test("typed arrays reach a thread as they are, and its answer comes back", async () => {
  expect(await pool.run("sum", Float64Array.of(1, 2.5, -4))).toBe(-0.5);
});

test("shared memory is not copied", async () => {
  const shared = new Uint32Array(new SharedArrayBuffer(4));
  await chunksOn(pool, "mark", [shared, shared, shared]);
  expect(shared[0]).toBe(3);
});

test("a task that throws is an error with its reason, and the pool goes on", async () => {
  await expect(pool.run("fail", "no such metric")).rejects.toThrow(new RangeError("no such metric"));
  expect(await pool.run("sum", Float64Array.of(1))).toBe(1);
});

test("a task that takes too long is stopped with a sentence, and its thread ends", async () => {
  await expect(pool.run("spin", undefined, { timeoutMs: 400 })).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringContaining("took longer than"),
  });
  expect(await pool.run("sum", Float64Array.of(2))).toBe(2);
});

test("a task given up ends with the asker's own reason", async () => {
  const given = new AbortController();
  const running = pool.run("spin", undefined, { signal: given.signal });
  await sleep(100);
  given.abort(new Error("nobody waits for it"));
  await expect(running).rejects.toThrow("nobody waits for it");
});

test("a thread that uses more memory than it may, or that ends, fails its task and not the process", async () => {
  const small = open({ heapMegabytes: 24 });
  await expect(small.run("hoard", undefined)).rejects.toThrow(/memory/);
  await expect(small.run("exit", undefined)).rejects.toThrow(/3/);
  await small.close();
});

test("answers of chunks come in the chunks' order, and the first failure ends the others", async () => {
  const chunks = [3, 1, 2].map((value) => Float64Array.of(value));
  expect(await chunksOn(pool, "sum", chunks)).toEqual([3, 1, 2]);
  const mixed = ["first", "second"];
  await expect(chunksOn(pool, "fail", mixed)).rejects.toThrow(/first|second/);
});

test("more work than the pool may hold is refused with a sentence", async () => {
  const tiny = open({ threads: 1, queue: 1 });
  await tiny.run("sum", Float64Array.of());
  const given = new AbortController();
  const spin = () => tiny.run("spin", undefined, { signal: given.signal });
  const accepted = [spin(), spin()].map((running) => expect(running).rejects.toThrow("enough"));
  await expect(spin()).rejects.toMatchObject({ code: "unavailable", message: expect.stringContaining("busy") });
  given.abort(new Error("enough"));
  await Promise.all(accepted);
  await tiny.close();
});

test("closing ends what is under way", async () => {
  const closing = open();
  const running = closing.run("spin", undefined);
  const failed = expect(running).rejects.toThrow();
  await sleep(100);
  await closing.close();
  await failed;
});
