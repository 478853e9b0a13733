import fc from "fast-check";
import { expect, test } from "vitest";
import { judgedStudies, verdictsOf } from "@/lib/stats/laws/judged-studies";
import { isFiniteThroughout, judgmentsOf } from "@/lib/stats/laws/laws";
import { seededRng } from "@/lib/stats/random/rng";
import { alternativeAnnotatorTest } from "./alternative-annotator-test";
import { annotatorComparisons } from "./annotator-comparisons";
import { biasCorrectedWinRate } from "./bias-corrected-win-rate";
import { clusteredPredictionPowered } from "./clustered-prediction-powered";
import { confusionMatrix } from "./confusion-matrix";
import { firstSlotBias } from "./first-slot-bias";
import { humanCeiling } from "./human-ceiling";
import { agreementWithPlurality, agreementWithVotes } from "./judge-agreement";
import { labelledScores } from "./labelled-scores";
import { positionConsistency } from "./position-consistency";
import { sampleRepetition } from "./sample-repetition";
import { unitVerdicts } from "./unit-verdicts";
import { verdictWinRate } from "./verdict-win-rate";
import { winRateGap } from "./win-rate-gap";

test("votes stand beside their verdict, other verdicts elsewhere, and what has no score nowhere", () => {
  const votes = judgmentsOf([
    { unit: 0, cluster: 0, rater: 4, outcome: 0 },
    { unit: 1, cluster: 0, rater: 4, outcome: 2 },
    { unit: 2, cluster: 1, rater: 5, outcome: 3 },
    { unit: 9, cluster: 9, rater: 5, outcome: 0 },
  ]);
  const verdicts = unitVerdicts(
    verdictsOf([1, 4, 0, 2, 3].map((outcome, unit) => ({ unit, cluster: unit >> 1, outcome, side: 0 }))),
  );
  const scores = labelledScores(votes, verdicts);
  expect(scores.votes).toEqual({
    rater: Uint32Array.of(4),
    cluster: Uint32Array.of(0),
    human: Float64Array.of(1),
    judge: Float64Array.of(0.5),
  });
  expect(scores.elsewhere).toEqual({ cluster: Uint32Array.of(1), judge: Float64Array.of(0) });
  expect([...scores.judged.judge]).toEqual([0.5, 1, 0]);
  expect([...labelledScores(votes, verdicts, { bothBadAsTie: true }).votes.human]).toEqual([1, 0.5]);
});

test("on any votes and verdicts no measure of a judge gives what is no number", () => {
  const few = { rounds: 10 };
  fc.assert(
    fc.property(judgedStudies, fc.boolean(), ({ votes, verdicts: rows }, bothBadAsTie) => {
      const [judgments, replies, rng] = [judgmentsOf(votes), verdictsOf(rows), seededRng(1)];
      const verdicts = unitVerdicts(replies);
      const scores = labelledScores(judgments, verdicts, { bothBadAsTie });
      const found = [
        positionConsistency(replies, rng),
        firstSlotBias(replies),
        sampleRepetition(replies, rng, few),
        verdictWinRate(verdicts, rng, { bothBadAsTie }),
        winRateGap(judgments, verdicts, rng, { bothBadAsTie }),
        confusionMatrix(judgments, verdicts),
        agreementWithPlurality(judgments, verdicts, rng, few),
        agreementWithVotes(judgments, verdicts, rng, few),
        humanCeiling(judgments, verdicts, rng, few),
        clusteredPredictionPowered(scores),
        clusteredPredictionPowered(scores, { lambda: 1 }),
        biasCorrectedWinRate(scores),
        alternativeAnnotatorTest(annotatorComparisons(judgments, verdicts), { epsilon: 0.1, fewestItems: 2 }),
      ];
      for (const estimate of found) expect(isFiniteThroughout(estimate)).toBe(true);
    }),
  );
});
