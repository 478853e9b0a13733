import { adjustPValues } from "@/lib/stats/significance/adjust-p-values";
import { binomialTest } from "@/lib/stats/significance/binomial-test";
import { clusteredTest } from "@/lib/stats/significance/clustered-test";
import { compareRaters } from "@/lib/stats/significance/compare-raters";
import { compareWithReference } from "@/lib/stats/significance/compare-with-reference";
import { hommelAdjusted } from "@/lib/stats/significance/hommel";
import { marginalHomogeneityTest } from "@/lib/stats/significance/marginal-homogeneity-test";
import { mcNemarTest } from "@/lib/stats/significance/mcnemar-test";
import { pairedVerdicts } from "@/lib/stats/significance/paired-verdicts";
import { signTest } from "@/lib/stats/significance/sign-test";
import { tangoTest } from "@/lib/stats/significance/tango-test";
import { wildClusterTest } from "@/lib/stats/significance/wild-cluster-test";
import { winRateTest } from "@/lib/stats/significance/win-rate-test";
import { anyOf, type FiniteTable } from "./finite-table";

const AXES = ["annotator", "prompt", "both"] as const;
const RATES = [0, 0.2, 0.5, 1];
const ADJUSTMENTS = ["bonferroni", "holm", "hochberg", "hommel", "BH", "BY"] as const;

export const significance: FiniteTable = {
  "significance/adjust-p-values": {
    adjustPValues: anyOf(ADJUSTMENTS, (s, method) => [
      adjustPValues([...s.shares], method),
      adjustPValues([null, ...s.shares], method),
    ]),
  },
  "significance/binomial-test": {
    binomialTest: anyOf(RATES, (s, rate) =>
      (["two-sided", "less", "greater"] as const).map((alternative) =>
        binomialTest(s.counts.wins, s.counts.wins + s.counts.losses, { rate, alternative }),
      ),
    ),
  },
  "significance/clustered-test": {
    clusteredTest: anyOf(AXES, (s, axis) => RATES.map((rate) => clusteredTest(s.cells, axis, rate))),
  },
  "significance/compare-raters": { compareRaters: (s) => compareRaters(s.judgments, 0, 1, s.choice) },
  "significance/compare-with-reference": {
    compareWithReference: ({ judgments, level, rng }) =>
      compareWithReference(
        {
          length: judgments.length,
          cluster: judgments.cluster,
          first: judgments.outcome,
          second: judgments.strength,
          reference: judgments.outcome.map((outcome, row) => (row % 3 === 0 ? 255 : outcome)),
        },
        rng(),
        level,
      ),
  },
  "significance/hommel": { hommelAdjusted: (s) => hommelAdjusted([...s.shares].sort((x, y) => x - y)) },
  "significance/marginal-homogeneity-test": {
    marginalHomogeneityTest: (s) => marginalHomogeneityTest(s.confusion.counts),
  },
  "significance/mcnemar-test": { mcNemarTest: (s) => mcNemarTest(s.counts.wins, s.counts.losses) },
  "significance/paired-verdicts": { pairedVerdicts: (s) => pairedVerdicts(s.judgments, 0, 1, s.choice) },
  "significance/sign-test": { signTest: (s) => signTest(s.counts) },
  "significance/tango-test": { tangoTest: anyOf(RATES, (s, rate) => tangoTest(s.counts, rate, s.choice)) },
  "significance/wild-cluster-test": {
    wildClusterTest: (s) =>
      s.cells.raters <= 20 ? AXES.map((axis) => wildClusterTest(s.cells, axis, s.rng(), 0.4, 99)) : null,
  },
  "significance/win-rate-test": { winRateTest: (s) => winRateTest(s.judgments, s.rng(), s.choice) },
};
