import { expect, test } from "vitest";
import { reasonShare } from "./reason-share";

const answers = (n: number, acceptable: (i: number) => boolean, annotators = 1, prompts = n) =>
  Array.from({ length: n }, (_, i) => ({ annotator: i % annotators, prompt: i % prompts, acceptable: acceptable(i) }));

test("without answers there is no share", () => {
  expect(reasonShare("all", [])).toMatchObject({
    answers: 0,
    rate: { ok: false, reason: "no_judgments" },
    interval: { ok: false },
  });
});

test("32 of 34 are 94.1 %, and one annotator's answers speak for that annotator", () => {
  const { rate, interval } = reasonShare(
    "all",
    answers(34, (i) => i > 1),
  );
  expect(rate).toMatchObject({ ok: true, value: 32 / 34, n: 34 });
  expect(interval).toMatchObject({ ok: true, value: { phrase: "clustered by prompt, for these annotators" } });
});

test("few answers have Wilson's interval", () => {
  const { interval } = reasonShare(
    "all",
    answers(16, (i) => i > 0),
  );
  if (!interval.ok) throw new Error("no interval");
  // 15 of 16 by Wilson (1927).
  const z = 1.959963984540054;
  const half = (z / (1 + z ** 2 / 16)) * Math.sqrt(15 / 256 / 16 + z ** 2 / (4 * 256));
  const middle = (15 / 16 + z ** 2 / 32) / (1 + z ** 2 / 16);
  expect(interval.value.low).toBeCloseTo(middle - half, 6);
  expect(interval.value.high).toBeCloseTo(middle + half, 6);
  expect(interval.value.phrase).toContain("answers taken as independent");
});

test("answers of the same annotators cluster, so that the interval is wider than of as many independent ones", () => {
  const moody = answers(400, (i) => i % 40 < 20 || i % 3 === 0, 40, 200);
  const share = reasonShare("all", moody);
  if (!share.interval.ok) throw new Error("no interval");
  expect(share.interval.value.phrase).toBe("clustered by annotator and prompt");
  const width = share.interval.value.high - share.interval.value.low;
  expect(width).toBeGreaterThan(2 * 1.96 * Math.sqrt((0.66 * 0.34) / 400));
});

test("all acceptable still has an interval", () => {
  const { interval } = reasonShare(
    "all",
    answers(30, () => true, 6),
  );
  expect(interval).toMatchObject({ ok: true, value: { high: 1 } });
  expect(interval.ok && interval.value.low).toBeLessThan(0.95);
});
