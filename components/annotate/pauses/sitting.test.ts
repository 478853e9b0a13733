import fc from "fast-check";
import { expect, test } from "vitest";
import { awayMs, breakIsDue, goOn, readSitting } from "./sitting";

const every = fc.integer({ min: 1, max: 200 });

test("a break is due after so many votes of a sitting, and not before", () => {
  fc.assert(
    fc.property(every, (after) => {
      let sitting = goOn(null, 0, 0);
      for (let vote = 1; vote <= after; vote++) {
        expect(breakIsDue(sitting, after)).toBe(false);
        sitting = goOn(sitting, 1, vote);
      }
      expect(breakIsDue(sitting, after)).toBe(true);
    }),
  );
});

test("no study without breaks asks for one", () => {
  expect(breakIsDue({ votes: 10_000, seen: 0 }, null)).toBe(false);
});

test("a reload goes on with the sitting", () => {
  expect(goOn({ votes: 7, seen: 1_000 }, 0, 1_000 + awayMs - 1).votes).toBe(7);
});

test("half an hour away is a break, and so is a clock that was set back", () => {
  expect(goOn({ votes: 7, seen: 0 }, 0, awayMs).votes).toBe(0);
  expect(goOn({ votes: 7, seen: 0 }, 1, awayMs).votes).toBe(1);
  expect(goOn({ votes: 7, seen: 9_000 }, 0, 1_000).votes).toBe(0);
});

test("a vote taken back and given again brings no break nearer, and the count never falls below none", () => {
  const steps = fc.array(fc.constantFrom(1, -1), { maxLength: 50 });
  fc.assert(
    fc.property(steps, fc.nat(60), (changes, votes) => {
      const end = changes.reduce((sitting, change) => goOn(sitting, change, 1), goOn({ votes, seen: 0 }, 0, 1));
      expect(end.votes).toBeGreaterThanOrEqual(0);
      expect(end.votes).toBeLessThanOrEqual(votes + changes.filter((change) => change > 0).length);
      expect(goOn(goOn(end, 1, 1), -1, 1)).toEqual(end);
    }),
  );
});

test("what is no sitting reads as none", () => {
  for (const text of [null, "", "{", "1", "null", '{"votes":"x","seen":1}', '{"votes":1}', '{"votes":1,"seen":null}'])
    expect(readSitting(text)).toBeNull();
  expect(readSitting(JSON.stringify({ votes: 2, seen: 5 }))).toEqual({ votes: 2, seen: 5 });
});
