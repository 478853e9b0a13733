import { undefinedFor } from "@/lib/stats/estimate";
import { decidedCounts } from "@/lib/stats/judgments/both-bad";
import { countsBy, countsByPair, countsOf, swapCounts } from "@/lib/stats/judgments/counts";
import { emptyJudgments } from "@/lib/stats/judgments/judgments";
import { firstPlaces, largestOf, rowsTogether } from "@/lib/stats/judgments/rows-together";
import { selectJudgments, selectPair, splitByPair } from "@/lib/stats/judgments/select-judgments";
import { tallyOutcomes } from "@/lib/stats/judgments/tally-outcomes";
import { choleskyFactor, choleskyInverse, choleskySolve } from "@/lib/stats/numerics/cholesky";
import { combineRows } from "@/lib/stats/numerics/combine-rows";
import { centred, laplacianFactor, laplacianPseudoinverse, laplacianSolve } from "@/lib/stats/numerics/laplacian";
import { leadingEigenvector } from "@/lib/stats/numerics/leading-eigenvector";
import { logSigmoid } from "@/lib/stats/numerics/log-sigmoid";
import { matrixMaximum } from "@/lib/stats/numerics/matrix-maximum";
import { quantileOfSorted } from "@/lib/stats/numerics/quantile";
import { sandwich, sumZeroInverse } from "@/lib/stats/numerics/sum-zero-inverse";
import { recompose, symmetricEigen } from "@/lib/stats/numerics/symmetric-eigen";
import { chiSquareSampler } from "@/lib/stats/random/chi-square";
import { chunkSeed } from "@/lib/stats/random/chunk-seed";
import { multinomialSampler } from "@/lib/stats/random/multinomial-sampler";
import { poissonSampler } from "@/lib/stats/random/poisson-sampler";
import { seededRng } from "@/lib/stats/random/rng";
import { standardNormalSampler } from "@/lib/stats/random/standard-normal";
import type { AnyStudy } from "./any-study";
import type { FiniteTable } from "./finite-table";

const many = (draw: () => number) => Array.from({ length: 20 }, draw);
const definite = Float64Array.of(4, 1, 0, 1, 3, -1, 0, -1, 2);
const semidefinite = Float64Array.of(1, -1, 0, -1, 1, 0, 0, 0, 0);
/** Weights of three pairs, right of the diagonal. */
const weights = Float64Array.of(0, 2, 0.5, 2, 0, 1, 0.5, 1, 0);
const factor = () => laplacianFactor(weights.slice(), 3);

export const foundations: FiniteTable = {
  estimate: { undefinedFor: (s) => undefinedFor("no_judgments", s.judgments.length) },
  "judgments/both-bad": { decidedCounts: (s) => decidedCounts(s.counts, s.choice) },
  "judgments/counts": {
    countsBy: (s) => countsBy(s.judgments, s.judgments.rater, s.raters),
    countsByPair: (s) => countsByPair(s.judgments, s.pairs.a.length),
    countsOf: (s) => countsOf(s.judgments),
    swapCounts: (s) => swapCounts(s.counts),
  },
  "judgments/judgments": { emptyJudgments: () => [0, 3].map((length) => emptyJudgments(length)) },
  "judgments/rows-together": {
    rowsTogether: ({ judgments }: AnyStudy) =>
      rowsTogether(Uint32Array.from(judgments.unit.keys()), [judgments.rater, judgments.pair]),
    firstPlaces: (s) => firstPlaces(s.judgments.unit),
    largestOf: (s) => largestOf(s.judgments.unit),
  },
  "judgments/select-judgments": {
    selectJudgments: (s) => selectJudgments(s.judgments, (row) => row % 2 === 0),
    selectPair: (s) => selectPair(s.judgments, 0),
    splitByPair: (s) => splitByPair(s.judgments, s.pairs.a.length),
  },
  "judgments/tally-outcomes": {
    tallyOutcomes: ({ judgments, raters }) =>
      tallyOutcomes(judgments.rater, judgments.outcome, judgments.length, raters),
  },
  "numerics/cholesky": {
    choleskyFactor: () => [definite, semidefinite].map((matrix) => choleskyFactor(matrix, 3)),
    choleskySolve: () => choleskySolve(choleskyFactor(definite, 3) ?? definite, 3, [1, 2, 3]),
    choleskyInverse: () => choleskyInverse(choleskyFactor(definite, 3) ?? definite, 3),
  },
  "numerics/combine-rows": {
    combineRows: () => combineRows(definite, Float64Array.of(1, 2, 3), new Float64Array(3)),
  },
  "numerics/laplacian": {
    laplacianFactor: factor,
    laplacianSolve: () => laplacianSolve(factor(), [1, -1, 0]),
    laplacianPseudoinverse: () => laplacianPseudoinverse(factor()),
    centred: (s) => (s.x.length > 0 ? centred(s.x) : null),
  },
  "numerics/leading-eigenvector": { leadingEigenvector: () => leadingEigenvector(weights, 3) },
  "numerics/log-sigmoid": { logSigmoid: () => [-1e6, -1, 0, 1, 1e6].map(logSigmoid) },
  "numerics/matrix-maximum": { matrixMaximum: () => matrixMaximum(definite, semidefinite, 3) },
  "numerics/quantile": {
    quantileOfSorted: (s) => (s.x.length > 0 ? [0, 0.3, 1].map((p) => quantileOfSorted(s.x.slice().sort(), p)) : null),
  },
  "numerics/sum-zero-inverse": {
    sumZeroInverse: () => [definite, semidefinite].map((matrix) => sumZeroInverse(matrix, 3)),
    sandwich: () => sandwich(definite, semidefinite, 3),
  },
  "numerics/symmetric-eigen": {
    symmetricEigen: () => [definite, semidefinite, new Float64Array(9)].map((matrix) => symmetricEigen(matrix, 3)),
    recompose: () => recompose(symmetricEigen(definite, 3), Math.sqrt),
  },
  "random/chi-square": { chiSquareSampler: (s) => [1, 4, 500].map((df) => many(chiSquareSampler(df, s.rng()))) },
  "random/chunk-seed": { chunkSeed: () => [chunkSeed(0, 0), chunkSeed(-1, 1e6)] },
  "random/multinomial-sampler": {
    multinomialSampler: (s) => {
      const [counts, drawn] = [Float64Array.of(0, 5, 1e9, 1), new Float64Array(4)];
      multinomialSampler(counts)(s.rng(), drawn);
      return drawn;
    },
  },
  "random/poisson-sampler": {
    poissonSampler: (s) => [0.2, 1, 40, 5000].map((mean) => many(poissonSampler(mean, s.rng()))),
  },
  "random/rng": { seededRng: () => [0, -1, 2 ** 31].map((seed) => [seededRng(seed).float(), seededRng(seed).bits()]) },
  "random/standard-normal": { standardNormalSampler: (s) => many(standardNormalSampler(s.rng())) },
};
