import fc from "fast-check";
import { expect, test } from "vitest";
import { definedValue, isFiniteThroughout } from "@/lib/stats/laws/laws";
import { type SimulatedJudgedStudy, simulateJudgedStudy } from "@/lib/stats/laws/simulate-judged-study";
import { coverage } from "@/lib/stats/laws/simulate-study";
import { naiveJackknife, naivePredictionPowered } from "@/lib/stats/naive/prediction-powered";
import { seededRng } from "@/lib/stats/random/rng";
import { clusteredPredictionPowered } from "./clustered-prediction-powered";
import type { LabelledScores } from "./labelled-scores";
import { predictionPoweredMean } from "./prediction-powered";

const STUDY: SimulatedJudgedStudy = {
  prompts: 60,
  freePrompts: 60,
  units: 6,
  voted: 2,
  votesPerUnit: 3,
  annotators: 30,
  promptEffects: 1,
  annotatorEffects: 0.5,
  ties: 0.1,
  insight: 1.5,
  slant: 0.5,
};

const half = ({ low, high }: { low: number; high: number }) => low <= 0.5 && 0.5 <= high;

test("200 studies with prompts and annotators of their own: the clustered interval covers about 95 %, the plain one far less", () => {
  const clustered = coverage(200, (seed) =>
    half(definedValue(clusteredPredictionPowered(simulateJudgedStudy(STUDY, seededRng(seed)))).interval),
  );
  const plain = coverage(200, (seed) => {
    const { votes, elsewhere } = simulateJudgedStudy(STUDY, seededRng(seed));
    return half(definedValue(predictionPoweredMean(votes, elsewhere.judge)).interval);
  });
  expect(clustered).toBeGreaterThanOrEqual(0.915);
  expect(clustered).toBeLessThanOrEqual(0.985);
  expect(plain).toBeLessThan(0.85);
});

test.each([5, 8, 12])("with votes on %i prompts, more on some than on others, it covers too", (prompts) => {
  const share = coverage(200, (seed) => half(definedValue(clusteredPredictionPowered(uneven(prompts, seed))).interval));
  expect(share).toBeGreaterThanOrEqual(0.9);
});

/** Three annotators; the share of comparisons with votes rises with the prompt. */
function uneven(prompts: number, seed: number): LabelledScores {
  const study = { ...STUDY, prompts, annotators: 3, annotatorEffects: 0, units: 24, voted: 16 };
  const { votes, elsewhere, judged } = simulateJudgedStudy(study, seededRng(seed));
  const isKept = (_: number, row: number) => (row % 48) / 48 < (1 + votes.cluster[row]) / prompts;
  const kept = {
    rater: votes.rater.filter(isKept),
    cluster: votes.cluster.filter(isKept),
    human: votes.human.filter(isKept),
    judge: votes.judge.filter(isKept),
  };
  return { votes: kept, elsewhere, judged };
}

test("a judge with insight saves votes, one without saves none and says so", () => {
  const savings = (insight: number) =>
    Array.from({ length: 20 }, (_, i) => {
      const study = { ...STUDY, freePrompts: 400, annotators: 200, annotatorEffects: 0, promptEffects: 2, insight };
      return definedValue(clusteredPredictionPowered(simulateJudgedStudy(study, seededRng(i + 1)))).saved;
    });
  const useless = savings(0);
  expect(useless.filter(({ worth }) => worth === "nothing").length).toBeGreaterThanOrEqual(18);
  expect(useless[0].words).toMatch(/adds almost nothing/);
  const useful = savings(4);
  expect(useful.filter(({ worth }) => worth !== "nothing").length).toBeGreaterThanOrEqual(18);
  expect(useful[0].words).toMatch(/about \d+ more votes/);
});

test("verdicts on more comparisons of the same prompts hardly save votes, and the words do not blame the judge", () => {
  const study = { ...STUDY, freePrompts: 0, annotators: 200, annotatorEffects: 0, promptEffects: 2, insight: 4 };
  const { saved } = definedValue(clusteredPredictionPowered(simulateJudgedStudy(study, seededRng(1))));
  expect(saved).toMatchObject({ worth: "nothing", saved: 0 });
  expect(saved.words).toMatch(/adds almost nothing to these votes/);
});

const score = fc.constantFrom(0, 0.5, 1);
const studies = fc.record({
  votes: fc.array(fc.record({ rater: fc.nat(8), cluster: fc.nat(9), human: score, judge: score }), {
    maxLength: 60,
    size: "max",
  }),
  elsewhere: fc.array(fc.record({ cluster: fc.nat(12), judge: score }), { maxLength: 40, size: "max" }),
});
interface Study {
  votes: { rater: number; cluster: number; human: number; judge: number }[];
  elsewhere: { cluster: number; judge: number }[];
}

function scoresOf({ votes, elsewhere }: Study, turn = (value: number) => value): LabelledScores {
  const verdicts = {
    cluster: Uint32Array.from(elsewhere, ({ cluster }) => cluster),
    judge: Float64Array.from(elsewhere, ({ judge }) => turn(judge)),
  };
  return {
    votes: {
      rater: Uint32Array.from(votes, ({ rater }) => rater),
      cluster: Uint32Array.from(votes, ({ cluster }) => cluster),
      human: Float64Array.from(votes, ({ human }) => turn(human)),
      judge: Float64Array.from(votes, ({ judge }) => turn(judge)),
    },
    elsewhere: verdicts,
    judged: verdicts,
  };
}

test("mean and variance are those of influences added up cluster by cluster, few clusters left out in turn; no other weight has less variance between prompts", () => {
  fc.assert(
    fc.property(studies, fc.double({ min: 0, max: 1, noNaN: true }), (study, other) => {
      const found = clusteredPredictionPowered(scoresOf(study));
      expect(isFiniteThroughout(found)).toBe(true);
      if (!found.ok) return;
      const { lambda, mean, standardError } = found.value;
      const few = (axis: "cluster" | "rater") => {
        const clusters = new Set(study.votes.map((row) => row[axis])).size;
        return clusters < 5 || clusters > 19 ? undefined : naiveJackknife(study.votes, study.elsewhere, axis);
      };
      const jackknife = { prompt: few("cluster"), rater: few("rater") };
      const naive = naivePredictionPowered(study.votes, study.elsewhere, lambda, jackknife);
      expect(mean).toBeCloseTo(Math.max(0, Math.min(1, naive.mean)), 12);
      const twoWay = found.method.includes("annotator");
      expect(standardError ** 2).toBeCloseTo(twoWay ? naive.twoWay : naive.prompt, 10);
      const [own, another] = [lambda, other].map(
        (at) => naivePredictionPowered(study.votes, study.elsewhere, at).prompt,
      );
      expect(own).toBeLessThanOrEqual(another + 1e-12);
    }),
  );
});

test("seen from b, mean and interval are mirrored", () => {
  fc.assert(
    fc.property(studies, (study) => {
      const [here, there] = [
        clusteredPredictionPowered(scoresOf(study)),
        clusteredPredictionPowered(scoresOf(study, (v) => 1 - v)),
      ];
      expect(there.ok).toBe(here.ok);
      if (!here.ok || !there.ok) return;
      expect(there.value.mean).toBeCloseTo(1 - here.value.mean, 10);
      expect(there.value.interval.low).toBeCloseTo(1 - here.value.interval.high, 10);
      expect(there.value.lambda).toBeCloseTo(here.value.lambda, 10);
    }),
  );
});

test("without the judge it is the votes alone", () => {
  const { mean, humanOnly, standardError, saved } = definedValue(
    clusteredPredictionPowered(simulateJudgedStudy(STUDY, seededRng(1)), { lambda: 0 }),
  );
  expect(mean).toBe(humanOnly.mean);
  expect(standardError).toBe(humanOnly.standardError);
  expect(saved).toMatchObject({ ratio: 1, saved: 0, worth: "nothing" });
});

test("no votes, no verdicts elsewhere, a constant judge, few prompts and equal votes have reasons", () => {
  const votes = Array.from({ length: 12 }, (_, i) => ({
    rater: i % 2,
    cluster: i >> 1,
    human: (i * 7) % 3 === 0 ? 1 : 0,
    judge: i % 2,
  }));
  const elsewhere = [0, 1, 2, 3].map((cluster) => ({ cluster, judge: cluster % 2 }));
  const of = (study: Partial<Study>) => clusteredPredictionPowered(scoresOf({ votes, elsewhere, ...study }));
  expect(of({ votes: [] })).toMatchObject({ reason: "no_common_items" });
  expect(of({ elsewhere: [] })).toMatchObject({ reason: "no_verdicts_elsewhere" });
  expect(of({ votes: votes.map((v) => ({ ...v, judge: 1 })), elsewhere: [{ cluster: 0, judge: 1 }] })).toMatchObject({
    reason: "constant_judge",
  });
  expect(of({ votes: votes.slice(0, 6) })).toMatchObject({ reason: "too_few_clusters" });
  expect(of({ votes: votes.map((v) => ({ ...v, human: 1 })) })).toMatchObject({ reason: "no_variation" });
});
