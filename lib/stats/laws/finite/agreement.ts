import { agreementGap, agreementOf, agreementsOf, totalOf } from "@/lib/stats/agreement/agreement-measure";
import { bootstrapOverClusters } from "@/lib/stats/agreement/bootstrap-over-clusters";
import { categoryWeights } from "@/lib/stats/agreement/category-weights";
import { agreementSums, chanceCorrected, partsOf } from "@/lib/stats/agreement/chance-corrected";
import { chanceCorrectedWithError } from "@/lib/stats/agreement/chance-corrected-error";
import { chanceOf } from "@/lib/stats/agreement/chance-model";
import { clusterKinds } from "@/lib/stats/agreement/cluster-kinds";
import { cohenKappa, cohenNullTest } from "@/lib/stats/agreement/cohen-kappa";
import { coincidences, marginalsOf } from "@/lib/stats/agreement/coincidences";
import { congerKappa } from "@/lib/stats/agreement/conger-kappa";
import { fleissNullTest } from "@/lib/stats/agreement/fleiss-null-test";
import { fullAgreement } from "@/lib/stats/agreement/full-agreement";
import { groupAgreements } from "@/lib/stats/agreement/group-agreement";
import { firstColumnOf, groupCategories, groupTable } from "@/lib/stats/agreement/group-table";
import { krippendorffAlpha } from "@/lib/stats/agreement/krippendorff-alpha";
import { leaveOneOutAgreement, overallLeaveOneOutAgreement } from "@/lib/stats/agreement/leave-one-out-agreement";
import { lightKappa } from "@/lib/stats/agreement/light-kappa";
import { percentAgreement } from "@/lib/stats/agreement/percent-agreement";
import { percentAgreementBetween } from "@/lib/stats/agreement/percent-agreement-between";
import { raterPairAgreements } from "@/lib/stats/agreement/rater-pair-agreement";
import { raterPairs } from "@/lib/stats/agreement/rater-pairs";
import { outcomeTable, ratingTable, strengthTable } from "@/lib/stats/agreement/rating-table";
import { sortedPatterns, sortUnits } from "@/lib/stats/agreement/sorted-units";
import { studentInterval } from "@/lib/stats/agreement/standard-error";
import { tieDiscountedAccuracy } from "@/lib/stats/agreement/tie-discounted-accuracy";
import { pairChance, sharesOf, twoRaterCoefficient } from "@/lib/stats/agreement/two-rater-coefficient";
import { twoRaterMeasure } from "@/lib/stats/agreement/two-rater-measure";
import { agreementS1, agreementS2 } from "@/lib/stats/agreement/vote-pair-agreement";
import { votePairs } from "@/lib/stats/agreement/vote-pairs";
import { weightedAlpha } from "@/lib/stats/agreement/weighted-alpha";
import type { AnyStudy } from "./any-study";
import { anyOf, type FiniteTable } from "./finite-table";

const CATEGORIES = [[], [1], [0, 1, 2], [0, 1, 2, 3]];
const WEIGHTS = ["none", "linear", "quadratic"] as const;
const CHANCES = ["gwet", "fleiss", "brennan_prediger", "percent"] as const;
const PAIR_COEFFICIENTS = ["cohen", "scott", "krippendorff", "gwet", "brennan_prediger"] as const;
const METRICS = ["nominal", "ordinal", "interval", "ratio"] as const;
const THREE = [0, 1, 2];
const GROUPS = { first: 0, second: 1 };

/** Each group's columns: two groups, or two raters, with three categories each. */
const groups = ({ judgments, groupOf }: AnyStudy) => groupTable(judgments, groupOf, 2);
const columns = [THREE, groupCategories(1, THREE)];
const measures = [krippendorffAlpha({ metric: "ordinal", categories: THREE }), tieDiscountedAccuracy(), agreementS2()];

export const agreement: FiniteTable = {
  "agreement/agreement-measure": {
    agreementOf: (s) => agreementOf(s.table, measures[0]),
    agreementsOf: (s) => agreementsOf(s.table, measures),
    totalOf: (s) => totalOf(s.table, coincidences(THREE)),
    agreementGap: (s) => agreementGap(s.table),
  },
  "agreement/bootstrap-over-clusters": {
    bootstrapOverClusters: (s) => bootstrapOverClusters(s.table, measures, s.rng(), { level: s.level, rounds: 40 }),
  },
  "agreement/category-weights": {
    categoryWeights: () => WEIGHTS.map((kind) => [0, 1, 2, 7].map((size) => categoryWeights(kind, size))),
  },
  "agreement/chance-corrected": {
    chanceCorrected: (s) =>
      CHANCES.map((coefficient) =>
        CATEGORIES.map((categories) =>
          WEIGHTS.map((weights) => agreementOf(s.table, chanceCorrected({ coefficient, categories, weights }))),
        ),
      ),
    partsOf: (s) => {
      const matrix = categoryWeights("linear", 3);
      const sums = totalOf(s.table, agreementSums(THREE, "linear", matrix));
      return CHANCES.map((coefficient) => partsOf(sums, 3, coefficient, matrix));
    },
    agreementSums: (s) => totalOf(s.table, agreementSums(THREE, "none", categoryWeights("none", 3))),
  },
  "agreement/chance-corrected-error": {
    chanceCorrectedWithError: (s) =>
      CHANCES.map((coefficient) => chanceCorrectedWithError(s.table, { coefficient, categories: THREE }, s.level)),
  },
  "agreement/chance-model": {
    chanceOf: () =>
      CHANCES.map((coefficient) =>
        [[1], [1, 0], [0.2, 0.3, 0.5]].map((shares) =>
          chanceOf(coefficient, categoryWeights("none", shares.length), Float64Array.from(shares)),
        ),
      ),
  },
  "agreement/cluster-kinds": { clusterKinds: (s) => clusterKinds(s.table) },
  "agreement/cohen-kappa": {
    cohenKappa: (s) => WEIGHTS.map((weights) => cohenKappa(s.confusion, { weights, level: s.level })),
    cohenNullTest: (s) => WEIGHTS.map((weights) => cohenNullTest(s.confusion, { weights })),
  },
  "agreement/coincidences": {
    coincidences: (s) => CATEGORIES.map((categories) => totalOf(s.table, coincidences(categories))),
    marginalsOf: (s) => marginalsOf(totalOf(s.table, coincidences(THREE)), 3),
  },
  "agreement/conger-kappa": { congerKappa: (s) => congerKappa(groups(s), columns, { level: s.level }) },
  "agreement/fleiss-null-test": {
    fleissNullTest: (s) => CATEGORIES.map((categories) => fleissNullTest(s.table, { categories })),
  },
  "agreement/full-agreement": {
    fullAgreement: anyOf(CATEGORIES, (s, of) => agreementOf(s.table, fullAgreement({ categories: of }))),
  },
  "agreement/group-agreement": {
    groupAgreements: (s) => groupAgreements(s.judgments, s.groupOf, 2, s.rng(), { ...s.choice, rounds: 40 }),
  },
  "agreement/group-table": {
    groupTable: groups,
    groupCategories: () => groupCategories(1, THREE),
    firstColumnOf: () => firstColumnOf(1),
  },
  "agreement/krippendorff-alpha": {
    krippendorffAlpha: anyOf(CATEGORIES, (s, categories) =>
      METRICS.map((metric) => agreementOf(s.table, krippendorffAlpha({ metric, categories }))),
    ),
  },
  "agreement/leave-one-out-agreement": {
    leaveOneOutAgreement: (s) => leaveOneOutAgreement(s.judgments, s.raters),
    overallLeaveOneOutAgreement: anyOf(CATEGORIES, (s, of) =>
      agreementOf(s.table, overallLeaveOneOutAgreement({ categories: of })),
    ),
  },
  "agreement/light-kappa": { lightKappa: (s) => agreementOf(groups(s), lightKappa(columns)) },
  "agreement/percent-agreement": {
    percentAgreement: anyOf(CATEGORIES, (s, of) => agreementOf(s.table, percentAgreement({ categories: of }))),
  },
  "agreement/percent-agreement-between": {
    percentAgreementBetween: (s) =>
      agreementOf(groups(s), percentAgreementBetween({ first: columns[0], second: columns[1] })),
  },
  "agreement/rater-pair-agreement": {
    raterPairAgreements: (s) =>
      WEIGHTS.map((weights) => raterPairAgreements(s.judgments, { categories: THREE, weights })),
  },
  "agreement/rater-pairs": { raterPairs: (s) => raterPairs(s.judgments, { categories: THREE }) },
  "agreement/rating-table": {
    ratingTable: ({ judgments }) => ratingTable({ ...judgments, column: judgments.strength, columns: 4 }),
    outcomeTable: ({ judgments }) => outcomeTable(judgments),
    strengthTable: ({ judgments }) => strengthTable(judgments),
  },
  "agreement/sorted-units": { sortUnits: (s) => sortUnits(s.table), sortedPatterns: (s) => sortedPatterns(s.table) },
  "agreement/standard-error": { studentInterval: (s) => studentInterval(0.4, 0.1, 12, s.level) },
  "agreement/tie-discounted-accuracy": {
    tieDiscountedAccuracy: (s) => [
      agreementOf(s.table, tieDiscountedAccuracy(s.choice)),
      agreementOf(groups(s), tieDiscountedAccuracy(GROUPS)),
    ],
  },
  "agreement/two-rater-coefficient": {
    twoRaterCoefficient: (s) =>
      PAIR_COEFFICIENTS.map((coefficient) =>
        WEIGHTS.map((weights) => twoRaterCoefficient(s.confusion, coefficient, { weights, level: s.level })),
      ),
    pairChance: () =>
      PAIR_COEFFICIENTS.map((coefficient) =>
        pairChance(coefficient, categoryWeights("linear", 2), Float64Array.of(1, 0), Float64Array.of(0.5, 0.5)),
      ),
    sharesOf: (s) => (s.confusion.counts.some((count) => count > 0) ? sharesOf(s.confusion) : null),
  },
  "agreement/two-rater-measure": {
    twoRaterMeasure: (s) =>
      PAIR_COEFFICIENTS.map((coefficient) =>
        agreementOf(groups(s), twoRaterMeasure({ first: columns[0], second: columns[1] }, coefficient)),
      ),
  },
  "agreement/vote-pair-agreement": {
    agreementS1: (s) => [agreementOf(s.table, agreementS1(s.choice)), agreementOf(groups(s), agreementS1(GROUPS))],
    agreementS2: (s) => [agreementOf(s.table, agreementS2(s.choice)), agreementOf(groups(s), agreementS2(GROUPS))],
  },
  "agreement/vote-pairs": { votePairs: (s) => totalOf(s.table, votePairs({}, s.choice)) },
  "agreement/weighted-alpha": {
    weightedAlpha: (s) => WEIGHTS.map((weights) => weightedAlpha(s.table, { categories: THREE, weights }, s.level)),
  },
};
