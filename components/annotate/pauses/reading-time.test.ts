import fc from "fast-check";
import { expect, test } from "vitest";
import { neededMs } from "./reading-time";

const rule = { secondsPer1000: 20, atMostSeconds: 60 };
const rich = (plain: string) => ({ plain, tree: null });
const pair = (left: string[], right: string[], judged: number | null = null) => ({
  left: left.map(rich),
  right: right.map(rich),
  judged,
});

test("no study that does not ask holds anybody back", () => {
  expect(neededMs(null, pair(["a".repeat(5000)], ["b"]))).toBe(0);
});

test("both responses count, by so many seconds a thousand characters", () => {
  expect(neededMs(rule, pair(["a".repeat(600)], ["中".repeat(400)]))).toBe(20_000);
});

test("however long the texts, it is never more than the limit; and never less for more text", () => {
  const text = fc.nat({ max: 6000 }).map((length) => "a".repeat(length));
  fc.assert(
    fc.property(text, text, text, (left, right, more) => {
      const needed = neededMs(rule, pair([left], [right]));
      expect(needed).toBeLessThanOrEqual(60_000);
      expect(neededMs(rule, pair([left + more], [right]))).toBeGreaterThanOrEqual(needed);
      expect(neededMs(rule, pair([right], [left]))).toBe(needed);
    }),
  );
});

test("of a conversation all answers count, or only the judged ones", () => {
  const [left, right] = [
    ["a".repeat(100), "a".repeat(300)],
    ["b".repeat(100), "b".repeat(500)],
  ];
  expect(neededMs(rule, pair(left!, right!))).toBe(20_000);
  expect(neededMs(rule, pair(left!, right!, 1))).toBe(16_000);
});
