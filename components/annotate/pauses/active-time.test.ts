import fc from "fast-check";
import { expect, test } from "vitest";
import { type Clock, idleAfterMs, isIdle, measure, noteInput, setVisible, startClock } from "./active-time";

test("a pause counts up to the idle limit", () => {
  expect(noteInput(startClock(0), 10 * idleAfterMs).activeMs).toBe(idleAfterMs);
});

test("looking at the clock is no input: however often it is read, a pause counts no more", () => {
  const looks = fc.array(fc.integer({ min: 0, max: 10 * idleAfterMs }));
  fc.assert(
    fc.property(looks, (times) => {
      const looked = [...times].sort((one, other) => one - other).reduce(measure, startClock(0));
      expect(measure(looked, 20 * idleAfterMs).activeMs).toBe(idleAfterMs);
      expect(isIdle(looked, 20 * idleAfterMs)).toBe(true);
    }),
  );
});

test("after a pause the next input starts the count again", () => {
  const back = noteInput(startClock(0), 100_000);
  expect(isIdle(back, 101_000)).toBe(false);
  expect(measure(back, 101_000).activeMs).toBe(idleAfterMs + 1_000);
});

test("time with the tab hidden does not count", () => {
  const away = setVisible(setVisible(startClock(0), 1_000, false), 9_000, true);
  expect(measure(away, 10_000).activeMs).toBe(2_000);
  expect(isIdle(setVisible(startClock(0), 1_000, false), 1_001)).toBe(true);
});

test("active time never exceeds what passed and never falls, even when the clock is set back", () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 200_000 }), fc.constantFrom(noteInput, measure)));
  fc.assert(
    fc.property(steps, (events) => {
      let clock: Clock = startClock(0);
      let passed = 0;
      for (const [now, step] of events) {
        passed += Math.max(0, now - clock.since);
        const next = step(clock, now);
        expect(next.activeMs).toBeGreaterThanOrEqual(clock.activeMs);
        clock = next;
      }
      expect(clock.activeMs).toBeLessThanOrEqual(passed);
    }),
  );
});
