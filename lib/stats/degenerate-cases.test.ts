import { describe, expect, test } from "vitest";
import { agreementOf } from "@/lib/stats/agreement/agreement-measure";
import { chanceCorrected } from "@/lib/stats/agreement/chance-corrected";
import { krippendorffAlpha } from "@/lib/stats/agreement/krippendorff-alpha";
import { overallLeaveOneOutAgreement } from "@/lib/stats/agreement/leave-one-out-agreement";
import { percentAgreement } from "@/lib/stats/agreement/percent-agreement";
import { outcomeTable } from "@/lib/stats/agreement/rating-table";
import { tieDiscountedAccuracy } from "@/lib/stats/agreement/tie-discounted-accuracy";
import { twoRaterCoefficient } from "@/lib/stats/agreement/two-rater-coefficient";
import { agreementS1, agreementS2 } from "@/lib/stats/agreement/vote-pair-agreement";
import { dawidSkene } from "@/lib/stats/annotators/dawid-skene";
import { oneCoin } from "@/lib/stats/annotators/one-coin";
import { controlReport } from "@/lib/stats/control/control-report";
import type { Estimate } from "@/lib/stats/estimate";
import { countsOf } from "@/lib/stats/judgments/counts";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { type JudgmentRow, judgmentsOf } from "@/lib/stats/laws/laws";
import { naivePairedTable } from "@/lib/stats/naive/paired-answers";
import { intraclassCorrelations } from "@/lib/stats/planning/intraclass-correlation";
import { seededRng } from "@/lib/stats/random/rng";
import { fitBradleyTerry } from "@/lib/stats/ranking/bradley-terry";
import { fitDavidson } from "@/lib/stats/ranking/davidson";
import { rankingReport } from "@/lib/stats/ranking/ranking-report";
import { fitRaoKupper } from "@/lib/stats/ranking/rao-kupper";
import { allSystemPairs } from "@/lib/stats/ranking/system-pairs";
import { winMatrix } from "@/lib/stats/ranking/win-matrix";
import { sequenceCurve } from "@/lib/stats/sequential/sequence-curve";
import { signTest } from "@/lib/stats/significance/sign-test";
import { winRateTest } from "@/lib/stats/significance/win-rate-test";
import { clusterCells } from "@/lib/stats/win-rate/cluster-cells";
import { clusteredInterval } from "@/lib/stats/win-rate/clustered-interval";
import { decisiveWinRate } from "@/lib/stats/win-rate/decisive-win-rate";
import { tangoInterval } from "@/lib/stats/win-rate/tango-interval";
import { wildClusterInterval } from "@/lib/stats/win-rate/wild-cluster-interval";
import { winRate } from "@/lib/stats/win-rate/win-rate";
import { winRateInterval } from "@/lib/stats/win-rate/win-rate-interval";

const grid = (raters: number, prompts: number, outcomeOf: (rater: number, prompt: number) => number): JudgmentRow[] =>
  Array.from({ length: raters * prompts }, (_, i) => {
    const [rater, cluster] = [i % raters, Math.floor(i / raters)];
    return { rater, cluster, outcome: outcomeOf(rater, cluster), side: i % 2 };
  });

/** Two systems throughout. */
const CASES: Record<string, JudgmentRow[]> = {
  "no votes": [],
  "one rater": grid(1, 40, (_, prompt) => prompt % 3),
  "one category": grid(6, 10, () => 0),
  "all ties": grid(6, 10, () => 1),
  "all both bad": grid(6, 10, () => 3),
  "clusters that cancel": grid(6, 10, (rater, prompt) => ((rater + prompt) % 2) * 2),
  "one prompt": grid(8, 1, (rater) => rater % 3),
  "no comparison twice": Array.from({ length: 30 }, (_, i) => ({ rater: i, cluster: i, outcome: i % 3, side: i % 2 })),
};

const pairs = allSystemPairs(2);
const rng = () => seededRng(1);
const measure = (of: Parameters<typeof agreementOf>[1]) => (judgments: Judgments) =>
  agreementOf(outcomeTable(judgments), of);
const firstTwo = (of: "cohen" | "scott") => (_: Judgments, rows: JudgmentRow[]) =>
  twoRaterCoefficient({ size: 3, counts: Uint32Array.from(naivePairedTable(rows, 0, 1)) }, of);

const ESTIMATORS: Record<string, (judgments: Judgments, rows: JudgmentRow[]) => Estimate<unknown>> = {
  winRate: (judgments) => winRate(countsOf(judgments)),
  winRateInterval: (judgments) => winRateInterval(judgments, rng()),
  winRateTest: (judgments) => winRateTest(judgments, rng()),
  tangoInterval: (judgments) => tangoInterval(countsOf(judgments)),
  clusteredInterval: (judgments) => clusteredInterval(clusterCells(judgments), "both"),
  wildClusterInterval: (judgments) => wildClusterInterval(clusterCells(judgments), "both", rng()),
  decisiveWinRate: (judgments) => decisiveWinRate(countsOf(judgments)),
  signTest: (judgments) => signTest(countsOf(judgments)),
  bradleyTerry: (judgments) => fitBradleyTerry(winMatrix(judgments, pairs)),
  davidson: (judgments) => fitDavidson(winMatrix(judgments, pairs)),
  raoKupper: (judgments) => fitRaoKupper(winMatrix(judgments, pairs)),
  rankingReport: (judgments) => rankingReport(judgments, pairs, rng()),
  controlReport: (judgments) => controlReport(judgments, pairs, { names: [], columns: [], by: "unit" }, rng()),
  alpha: measure(krippendorffAlpha({ metric: "nominal", categories: [0, 1, 2, 3] })),
  ordinalAlpha: measure(krippendorffAlpha({ metric: "ordinal", categories: [0, 1, 2] })),
  ac1: measure(chanceCorrected({ coefficient: "gwet", categories: [0, 1, 2, 3] })),
  fleiss: measure(chanceCorrected({ coefficient: "fleiss", categories: [0, 1, 2, 3] })),
  cohen: firstTwo("cohen"),
  scott: firstTwo("scott"),
  percentAgreement: measure(percentAgreement({ categories: [0, 1, 2, 3] })),
  tieDiscounted: measure(tieDiscountedAccuracy()),
  s1: measure(agreementS1()),
  s2: measure(agreementS2()),
  leaveOneOut: measure(overallLeaveOneOutAgreement({ categories: [0, 1, 2, 3] })),
  dawidSkene: (judgments) => dawidSkene(judgments, 40),
  oneCoin: (judgments) => oneCoin(judgments, 40),
  annotatorCorrelation: (judgments) => intraclassCorrelations(judgments).annotator,
  sequence: (judgments) => sequenceCurve(judgments),
};

/** By estimator, in the order of the cases: a reason, a plain value to three digits, or "ok" for an answer of several parts. */
const ANSWERS: Record<string, string[]> = {
  winRate: ["no_judgments", "0.512", "1", "0.5", "no_judgments", "0.5", "0.563", "0.5"],
  winRateInterval: ["no_judgments", "ok", "ok", "ok", "no_judgments", "ok", "ok", "ok"],
  winRateTest: ["no_judgments", "ok", "ok", "ok", "no_judgments", "ok", "ok", "ok"],
  tangoInterval: ["no_judgments", "ok", "ok", "ok", "no_judgments", "ok", "ok", "ok"],
  clusteredInterval: [
    "no_judgments",
    "too_few_clusters",
    "no_variation",
    "no_variation",
    "no_judgments",
    "no_variation",
    "too_few_clusters",
    "ok",
  ],
  wildClusterInterval: [
    "no_judgments",
    "too_few_clusters",
    "no_variation",
    "no_variation",
    "no_judgments",
    "no_variation",
    "too_few_clusters",
    "ok",
  ],
  decisiveWinRate: ["no_decisive_votes", "ok", "ok", "no_decisive_votes", "no_decisive_votes", "ok", "ok", "ok"],
  signTest: ["no_decisive_votes", "1", "0", "no_decisive_votes", "no_decisive_votes", "1", "1", "1"],
  bradleyTerry: ["no_judgments", "ok", "not_connected", "ok", "no_judgments", "ok", "ok", "ok"],
  davidson: ["no_judgments", "ok", "not_connected", "no_decisive_votes", "no_judgments", "ok", "ok", "ok"],
  raoKupper: ["no_judgments", "ok", "not_connected", "no_decisive_votes", "no_judgments", "ok", "ok", "ok"],
  rankingReport: ["no_judgments", "ok", "not_connected", "ok", "no_judgments", "ok", "ok", "ok"],
  controlReport: ["no_judgments", "ok", "not_connected", "ok", "no_judgments", "ok", "ok", "ok"],
  alpha: ["no_judgments", "one_rater", "no_variation", "no_variation", "no_variation", "-0.18", "0", "no_overlap"],
  ordinalAlpha: ["no_judgments", "one_rater", "no_variation", "no_variation", "no_overlap", "-0.18", "0", "no_overlap"],
  ac1: ["no_judgments", "one_rater", "1", "1", "1", "0.28", "0.04", "no_overlap"],
  fleiss: ["no_judgments", "one_rater", "no_variation", "no_variation", "no_variation", "-0.2", "-0.143", "no_overlap"],
  cohen: ["no_overlap", "no_overlap", "no_variation", "no_variation", "no_overlap", "ok", "ok", "no_overlap"],
  scott: ["no_overlap", "no_overlap", "no_variation", "no_variation", "no_overlap", "ok", "ok", "no_overlap"],
  percentAgreement: ["no_judgments", "one_rater", "1", "1", "1", "0.4", "0.25", "no_overlap"],
  tieDiscounted: ["no_judgments", "one_rater", "1", "1", "no_overlap", "0.4", "0.518", "no_overlap"],
  s1: ["no_judgments", "one_rater", "1", "1", "1", "0.4", "0.25", "no_overlap"],
  s2: ["no_judgments", "one_rater", "1", "no_overlap", "no_overlap", "0.4", "0.4", "no_overlap"],
  leaveOneOut: ["no_judgments", "one_rater", "1", "1", "1", "0", "0", "no_overlap"],
  dawidSkene: ["no_judgments", "one_rater", "ok", "no_variation", "no_variation", "ok", "ok", "no_overlap"],
  oneCoin: ["no_judgments", "one_rater", "ok", "no_variation", "no_variation", "ok", "ok", "no_overlap"],
  annotatorCorrelation: [
    "no_judgments",
    "one_rater",
    "no_variation",
    "no_variation",
    "no_judgments",
    "0",
    "no_repeats",
    "no_repeats",
  ],
  sequence: ["no_judgments", "ok", "ok", "ok", "no_judgments", "ok", "ok", "ok"],
};

describe.each(Object.entries(CASES))("%s", (name, rows) => {
  const at = Object.keys(CASES).indexOf(name);
  test.each(Object.entries(ESTIMATORS))("%s", (estimator, of) => {
    const answer = of(judgmentsOf(rows), rows);
    const said = answer.ok ? (typeof answer.value === "number" ? `${+answer.value.toFixed(3)}` : "ok") : answer.reason;
    expect(said).toBe(ANSWERS[estimator][at]);
  });
});

test("systems never compared, and groups of which one always won, are named", () => {
  const four = allSystemPairs(4);
  const between = (pair: number, outcome: number) => ({ rater: 0, cluster: 0, pair, outcome });
  const apart = [between(0, 0), between(0, 2), between(5, 0), between(5, 2)];
  const beaten = [...apart, between(1, 0)];
  for (const strengthsOf of [fitBradleyTerry, fitDavidson, fitRaoKupper]) {
    const groups = [
      [0, 1],
      [2, 3],
    ];
    expect(strengthsOf(winMatrix(judgmentsOf(beaten), four))).toMatchObject({ reason: "not_connected", groups });
    expect(strengthsOf(winMatrix(judgmentsOf(apart), four))).toMatchObject({ reason: "not_connected" });
    expect(strengthsOf(winMatrix(judgmentsOf(apart), allSystemPairs(1)))).toMatchObject({ reason: "one_system" });
  }
});

test("a feature that tells wins from losses without error is separated", () => {
  const rows = grid(6, 10, (_, prompt) => (prompt % 2) * 2);
  const lengths = Float64Array.from({ length: 10 }, (_, unit) => (unit % 2 === 0 ? 5 : -5));
  const covariates = { names: ["length"], columns: [lengths], by: "unit" as const };
  expect(controlReport(judgmentsOf(rows), pairs, covariates, rng())).toMatchObject({ reason: "separated" });
});
