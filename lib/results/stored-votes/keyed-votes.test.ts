import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyKeyedVotes, joinVotes, type KeyedVotes, replaceVotes } from "./keyed-votes";

type Entry = [id: number, unit: number];

/** The unit tells which reading of a vote a row is from. */
function keyed(entries: Entry[]): KeyedVotes {
  const made = emptyKeyedVotes(entries.length);
  entries.forEach(([id, unit], row) => {
    made.ids[row] = id;
    made.votes.unit[row] = unit;
    made.votes.seconds[row] = unit / 2;
  });
  return made;
}

const entriesOf = ({ ids, votes }: KeyedVotes): Entry[] => [...ids].map((id, row) => [id, votes.unit[row]]);
const idSet = fc.uniqueArray(fc.nat(40)).map((ids) => ids.sort((x, y) => x - y));

test("changed votes are as read last, the others as they were, all in the order of their ids", () => {
  fc.assert(
    fc.property(idSet, idSet, fc.func(fc.boolean()), (before, changed, isLeft) => {
      const left = changed.filter((id) => isLeft(id));
      const expected = new Map<number, number>(before.map((id) => [id, 1]));
      for (const id of changed) expected.delete(id);
      for (const id of left) expected.set(id, 2);
      const replaced = replaceVotes(
        keyed(before.map((id) => [id, 1])),
        Float64Array.from(changed),
        keyed(left.map((id) => [id, 2])),
      );
      expect(entriesOf(replaced)).toEqual([...expected].sort(([x], [y]) => x - y));
      expect([...replaced.votes.seconds].map((half) => half * 2)).toEqual([...replaced.votes.unit]);
    }),
  );
});

test("parts are joined in their order, in shared memory", () => {
  const joined = joinVotes([
    keyed([[1, 5]]),
    keyed([]),
    keyed([
      [4, 6],
      [9, 7],
    ]),
  ]);
  expect(entriesOf(joined)).toEqual([
    [1, 5],
    [4, 6],
    [9, 7],
  ]);
  expect(joined.votes.length).toBe(3);
  expect(joined.votes.outcome.buffer).toBeInstanceOf(SharedArrayBuffer);
});
