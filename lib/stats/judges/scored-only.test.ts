import { expect, test } from "vitest";
import { simulateJudgedStudy } from "@/lib/stats/laws/simulate-judged-study";
import { seededRng } from "@/lib/stats/random/rng";
import { biasCorrectedWinRate } from "./bias-corrected-win-rate";
import { clusteredPredictionPowered } from "./clustered-prediction-powered";

const scores = () =>
  simulateJudgedStudy(
    {
      prompts: 80,
      freePrompts: 80,
      units: 1,
      voted: 1,
      votesPerUnit: 2,
      annotators: 20,
      promptEffects: 2,
      annotatorEffects: 0,
      ties: 0,
      insight: 3,
      slant: 0,
    },
    seededRng(1),
  );

test("rows with what is no score count as if they were not there", () => {
  const spoilt = scores();
  const { votes, elsewhere, judged } = scores();
  spoilt.votes.human[0] = Number.NaN;
  spoilt.elsewhere.judge[0] = Infinity;
  spoilt.judged.judge[0] = Number.NaN;
  const rest = {
    votes: {
      rater: votes.rater.slice(1),
      cluster: votes.cluster.slice(1),
      human: votes.human.slice(1),
      judge: votes.judge.slice(1),
    },
    elsewhere: { cluster: elsewhere.cluster.slice(1), judge: elsewhere.judge.slice(1) },
    judged: { cluster: judged.cluster.slice(1), judge: judged.judge.slice(1) },
  };
  for (const of of [clusteredPredictionPowered, biasCorrectedWinRate]) {
    expect(of(rest)).toMatchObject({ ok: true, n: 159 });
    expect(of(spoilt)).toEqual(of(rest));
  }
});
