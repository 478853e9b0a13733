import fc from "fast-check";
import { expect, test } from "vitest";
import { awayMs, breakIsDue, readSitting, takeSeat } from "./sitting";

const votes = fc.nat({ max: 5000 });
const every = fc.integer({ min: 1, max: 200 });

test("a break is due after so many votes of a sitting, and not before", () => {
  fc.assert(
    fc.property(votes, every, (voted, after) => {
      const sitting = takeSeat(null, voted, 0);
      expect(breakIsDue(sitting, voted + after - 1, after)).toBe(false);
      expect(breakIsDue(sitting, voted + after, after)).toBe(true);
    }),
  );
});

test("no study without breaks asks for one", () => {
  expect(breakIsDue(takeSeat(null, 0, 0), 10_000, null)).toBe(false);
});

test("after a reload the sitting goes on, also over a break just taken", () => {
  const taken = { from: 50, seen: 1_000 };
  expect(takeSeat(taken, 50, 2_000)).toEqual({ from: 50, seen: 2_000 });
  expect(breakIsDue(takeSeat(taken, 50, 2_000), 50, 50)).toBe(false);
  expect(takeSeat({ from: 3, seen: 0 }, 40, awayMs - 1).from).toBe(3);
});

test("half an hour away is a break, and so is a clock that was set back", () => {
  expect(takeSeat({ from: 3, seen: 0 }, 40, awayMs).from).toBe(40);
  expect(takeSeat({ from: 3, seen: 9_000 }, 40, 1_000).from).toBe(40);
});

test("votes taken back never bring a break nearer", () => {
  fc.assert(
    fc.property(votes, votes, every, (from, voted, after) => {
      const sitting = takeSeat({ from, seen: 0 }, voted, 1);
      expect(sitting.from).toBeLessThanOrEqual(voted);
      expect(breakIsDue(sitting, sitting.from, after)).toBe(false);
    }),
  );
});

test("what is no sitting reads as none", () => {
  for (const text of [null, "", "{", "1", "null", '{"from":"x","seen":1}', '{"from":1}', '{"from":1,"seen":null}'])
    expect(readSitting(text)).toBeNull();
  expect(readSitting(JSON.stringify({ from: 2, seen: 5 }))).toEqual({ from: 2, seen: 5 });
});
