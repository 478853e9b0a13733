import fc from "fast-check";
import { expect, test } from "vitest";
import { idleAfterMs, setVisible, startClock, tick } from "./active-time";

test("a pause counts up to the idle limit", () => {
  expect(tick(startClock(0), 10 * idleAfterMs).activeMs).toBe(idleAfterMs);
});

test("time with the tab hidden does not count", () => {
  const away = setVisible(setVisible(startClock(0), 1_000, false), 9_000, true);
  expect(tick(away, 10_000).activeMs).toBe(2_000);
});

test("active time never exceeds what passed and never falls, even when the clock is set back", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200_000 })), (times) => {
      let clock = startClock(0);
      let passed = 0;
      for (const now of times) {
        passed += Math.max(0, now - clock.since);
        const next = tick(clock, now);
        expect(next.activeMs).toBeGreaterThanOrEqual(clock.activeMs);
        clock = next;
      }
      expect(clock.activeMs).toBeLessThanOrEqual(passed);
    }),
  );
});
