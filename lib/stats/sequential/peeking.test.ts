import { expect, test } from "vitest";
import { definedValue } from "@/lib/stats/laws/laws";
import {
  errorOfPeeking,
  errorOfSequence,
  evidenceStops,
  MAIN_STUDIES,
  zTestFinds,
} from "@/lib/stats/laws/simulated-peeking";
import { unevenVotes } from "@/lib/stats/laws/uneven-votes";
import { sequenceCurve } from "./sequence-curve";

// 200 runs have a standard error of 1.5 points at 5 %; the long test narrows it to half a point.
test("looking after every tenth of 5,000 votes, the beta-binomial sequence errs in at most 5 % of runs", () => {
  expect(errorOfPeeking(200, evidenceStops)).toBeLessThanOrEqual(0.05);
});

test("a plain z test looked at as often errs in nearly half of the runs", () => {
  const error = errorOfPeeking(200, zTestFinds);
  expect(error).toBeGreaterThan(0.37);
  expect(error).toBeLessThan(0.57);
});

test.each(MAIN_STUDIES)(
  "$name, $order: the asymptotic sequence, looked at after every vote, errs in at most 5 %",
  (study) => {
    expect(errorOfSequence(study, 200)).toBeLessThanOrEqual(0.05);
  },
);

test("nor does it err more where a few of 40 annotators do most of the work", () => {
  const stops = Array.from(
    { length: 200 },
    (_, i) => definedValue(sequenceCurve(unevenVotes(i + 1), { points: 1 })).stop,
  );
  expect(stops.filter((stop) => stop !== null).length / 200).toBeLessThanOrEqual(0.05);
});
