import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/win-rate.json";
import { definedValue } from "@/lib/stats/laws/laws";
import { decisiveWinRate } from "./decisive-win-rate";

test.each(golden)("$id has the exact interval of its decisive votes", ({ input, output, tolerance }) => {
  const { rate, interval } = definedValue(decisiveWinRate({ ...input, bothBad: 3 }));
  expect(rate).toBe(input.wins / (input.wins + input.losses));
  expect(Math.abs(interval.low - output.clopper_pearson_decisive[0])).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(interval.high - output.clopper_pearson_decisive[1])).toBeLessThanOrEqual(tolerance);
});

test("ties and both bad are set aside; nothing else gives a reason", () => {
  expect(decisiveWinRate({ wins: 0, ties: 4, losses: 0, bothBad: 2 })).toEqual({
    ok: false,
    reason: "no_decisive_votes",
    n: 0,
  });
  expect(decisiveWinRate({ wins: 3, ties: 90, losses: 1, bothBad: 0 })).toMatchObject({ n: 4, value: { rate: 0.75 } });
});
