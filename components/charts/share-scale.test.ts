import fc from "fast-check";
import { expect, test } from "vitest";
import { shareDomain, shareScale, shareTicks } from "./share-scale";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const interval = fc.tuple(share, share).map(([x, y]) => ({ low: Math.min(x, y), high: Math.max(x, y) }));
const intervals = fc.array(interval);

test("the axis holds every interval and has 50 % in its middle", () => {
  fc.assert(
    fc.property(intervals, (rows) => {
      const domain = shareDomain(rows);
      expect((domain.low + domain.high) / 2).toBeCloseTo(0.5, 12);
      expect(domain.low).toBeGreaterThanOrEqual(0);
      expect(domain.high).toBeLessThanOrEqual(1);
      for (const { low, high } of rows) {
        expect(low).toBeGreaterThanOrEqual(domain.low);
        expect(high).toBeLessThanOrEqual(domain.high);
      }
    }),
  );
});

test("a larger share is never further left", () => {
  fc.assert(
    fc.property(intervals, share, share, (rows, x, y) => {
      const position = shareScale(shareDomain(rows));
      expect(position(Math.max(x, y))).toBeGreaterThanOrEqual(position(Math.min(x, y)));
    }),
  );
});

test("positions stay on the axis", () => {
  fc.assert(
    fc.property(intervals, share, (rows, x) => {
      const position = shareScale(shareDomain(rows))(x);
      expect(position).toBeGreaterThanOrEqual(0);
      expect(position).toBeLessThanOrEqual(100);
    }),
  );
});

test("ticks run from end to end through 50 %, all at whole percents", () => {
  fc.assert(
    fc.property(intervals, (rows) => {
      const domain = shareDomain(rows);
      const ticks = shareTicks(domain);
      expect(ticks[0]).toBe(domain.low);
      expect(ticks.at(-1)).toBe(domain.high);
      expect(ticks).toContain(0.5);
      for (const tick of ticks) expect(tick * 100).toBeCloseTo(Math.round(tick * 100), 6);
    }),
  );
});
