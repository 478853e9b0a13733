import { expect, test } from "vitest";
import {
  errorAtRate,
  errorOfPeeking,
  errorOfSequence,
  evidenceStops,
  MAIN_STUDIES,
  OTHER_STUDIES,
  zTestFinds,
} from "@/lib/stats/laws/simulated-peeking";

test("2,000 runs of 5,000 votes, a look after every tenth: beta-binomial at most 3 %, plain z test about 47 %", () => {
  expect(errorOfPeeking(2000, evidenceStops)).toBeLessThanOrEqual(0.03);
  const plain = errorOfPeeking(2000, zTestFinds);
  expect(plain).toBeGreaterThan(0.44);
  expect(plain).toBeLessThan(0.51);
});

test.each([...MAIN_STUDIES, ...OTHER_STUDIES])("2,000 studies, $name, $order: at most 5 % err", (study) => {
  expect(errorOfSequence(study, 2000)).toBeLessThanOrEqual(0.05);
});

test.each([0.7, 0.85, 0.93])(
  "2,000 clustered studies with a win rate of %d: at most 5 % of sequences ever exclude it",
  (rate) => {
    expect(errorAtRate(rate, 2000)).toBeLessThanOrEqual(0.05);
  },
);
