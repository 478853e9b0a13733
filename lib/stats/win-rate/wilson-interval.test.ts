import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/win-rate.json";
import { definedValue } from "@/lib/stats/laws/laws";
import { wilsonInterval } from "./wilson-interval";

test.each(golden)("$id has the reference Wilson interval", ({ input, output, tolerance }) => {
  const { low, high } = definedValue(wilsonInterval(input.wins + input.ties / 2, output.n, input.level));
  expect(Math.abs(low - output.wilson_fractional[0])).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(high - output.wilson_fractional[1])).toBeLessThanOrEqual(tolerance);
});

test("no trials give a reason, and nothing or everything won reaches the end exactly", () => {
  expect(wilsonInterval(0, 0)).toMatchObject({ ok: false, reason: "no_judgments" });
  expect(definedValue(wilsonInterval(0, 7)).low).toBe(0);
  expect(definedValue(wilsonInterval(7, 7)).high).toBe(1);
});
