import { expect, test } from "vitest";
import { FailureKind } from "@/lib/llm/schema";
import { backOffMs, mostAttempts } from "./back-off";

test("waits double from a second to a minute", () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 12].map((attempt) => backOffMs(attempt, undefined, 0.5));
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
});

test("waits are spread over half of themselves", () => {
  expect([backOffMs(3, undefined, 0), backOffMs(3, undefined, 1)]).toEqual([3_000, 5_000]);
});

test("a server's own wish is never undercut", () => {
  expect(backOffMs(1, 30_000, 0)).toBe(30_000);
  expect(backOffMs(9, 0, 0)).toBe(50);
});

test("a server that asks for fewer requests is waited for longer than one that fails", () => {
  expect(mostAttempts("rate_limited")).toBeGreaterThan(mostAttempts("server_error"));
});

test("a try is given up sooner, and at once where the server keeps silent", () => {
  for (const kind of FailureKind.options) expect(mostAttempts(kind, true)).toBeLessThan(mostAttempts(kind));
  expect(mostAttempts("timed_out", true)).toBe(1);
});
