import fc from "fast-check";
import { expect, test } from "vitest";
import { retryAfterMs } from "./retry-after";

const now = Date.UTC(2026, 0, 1, 12);

test("seconds and dates are understood, and nothing waits longer than an hour", () => {
  expect(retryAfterMs("2", now)).toBe(2_000);
  expect(retryAfterMs(" 0.5 ", now)).toBe(500);
  expect(retryAfterMs("Thu, 01 Jan 2026 12:00:30 GMT", now)).toBe(30_000);
  expect(retryAfterMs("Thu, 01 Jan 2026 11:00:00 GMT", now)).toBe(0);
  expect(retryAfterMs("999999999999", now)).toBe(3_600_000);
});

test("anything else says nothing", () => {
  for (const header of [null, "", "soon", "-1"]) expect(retryAfterMs(header, now)).toBeUndefined();
  fc.assert(
    fc.property(fc.string(), (header) => {
      const wait = retryAfterMs(header, now);
      return wait === undefined || (wait >= 0 && wait <= 3_600_000);
    }),
  );
});
