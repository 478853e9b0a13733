import fc from "fast-check";
import { expect, test } from "vitest";
import { collect } from "@/lib/exchange/laws";
import { anyVote } from "./fixtures";
import { preferencePair } from "./preference-pair";
import { countPreferences, trlPreference } from "./trl-preference";

const votes = fc.array(anyVote, { maxLength: 12 });

test("each line is a decided vote's prompt, chosen and rejected, in the order given", async () => {
  await fc.assert(
    fc.asyncProperty(votes, async (given) => {
      const rows = (await collect(trlPreference(given))).map((line) => JSON.parse(line));
      expect(rows).toEqual(given.map(preferencePair).flatMap((found) => (found.ok ? [found.pair] : [])));
    }),
  );
});

test("what is written and what is left out add up", async () => {
  await fc.assert(
    fc.asyncProperty(votes, async (given) => {
      const { written, leftOut } = await countPreferences(given);
      expect(Object.values(leftOut).reduce((sum, count) => sum + count, written)).toBe(given.length);
    }),
  );
});
