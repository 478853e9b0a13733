import { expect, test } from "vitest";
import { definedValue, judgmentsOf } from "@/lib/stats/laws/laws";
import { coverage } from "@/lib/stats/laws/simulate-study";
import { unevenCovers } from "@/lib/stats/laws/uneven-ranking";
import { seededRng } from "@/lib/stats/random/rng";
import { standardNormalSampler } from "@/lib/stats/random/standard-normal";
import { fitBradleyTerry } from "./bradley-terry";
import { strengthContrasts } from "./strength-contrasts";
import { modelCovariance, strengthCovariance } from "./strength-covariance";
import { allSystemPairs } from "./system-pairs";
import { winMatrix } from "./win-matrix";

const pairs = allSystemPairs(4);

/** Four equal systems, but each annotator likes each in their own measure, and each prompt suits each in its own. */
function studyOf(annotators: number, seed: number) {
  const rng = seededRng(seed);
  const normal = standardNormalSampler(rng);
  const effects = (groups: number) => Array.from({ length: groups }, () => [0, 0, 0, 0].map(() => 0.35 * normal()));
  const [taste, suits] = [effects(annotators), effects(100)];
  return judgmentsOf(
    Array.from({ length: 1200 }, (_, i) => {
      const [cluster, rater, pair] = [i % 100, rng.int(annotators), rng.int(6)];
      const [a, b] = [pairs.a[pair], pairs.b[pair]];
      const win = 1 / (1 + Math.exp(taste[rater][b] + suits[cluster][b] - taste[rater][a] - suits[cluster][a]));
      return { cluster, rater, pair, outcome: rng.float() < 0.1 ? 1 : rng.float() < win ? 0 : 2 };
    }),
  );
}

const covers = (annotators: number, clustered: boolean) => (seed: number) => {
  const judgments = studyOf(annotators, seed);
  const fit = fitBradleyTerry(winMatrix(judgments, pairs));
  const strengths = definedValue(fit);
  const robust = definedValue(strengthCovariance(judgments, pairs, strengths, "annotator_and_prompt"));
  const covariance = clustered ? robust.covariance : definedValue(modelCovariance(strengths, 1200));
  const options = clustered ? { degreesOfFreedom: robust.clusters - 1 } : {};
  const [{ interval }] = definedValue(strengthContrasts(strengths.theta, covariance, 1200, options));
  return interval.low <= 0 && 0 <= interval.high;
};

// 200 seeds have a standard error of 1.5 points.
test("with 40 annotators and 100 prompts a contrast's 95 % interval covers about 95 %", () => {
  const share = coverage(200, covers(40, true));
  expect(share).toBeGreaterThanOrEqual(0.915);
  expect(share).toBeLessThanOrEqual(0.985);
});

test("with 8 annotators it still covers, where the model's own interval covers far less", () => {
  expect(coverage(200, covers(8, true))).toBeGreaterThanOrEqual(0.915);
  expect(coverage(200, covers(8, false))).toBeLessThan(0.85);
});

test.each([5, 8, 12])(
  "with %i annotators of unequal diligence the wild bootstrap covers, where t does not",
  (annotators) => {
    expect(coverage(200, unevenCovers(annotators, true))).toBeGreaterThanOrEqual(0.915);
    expect(coverage(200, unevenCovers(annotators, false))).toBeLessThan(0.93);
  },
);
