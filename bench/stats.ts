/**
 * What statistics cost on a million votes of 50 systems by 200 annotators on 20,000 prompts: medians of 7, beside a plain loop over the same votes in the
 * same run, and beside numpy and scipy, timed right after, where python3 has them. Milliseconds of processor time, the garbage collector's included, so
 * that a busy machine does not count; of the clock where several threads work. `npm run bench:stats [words of the rows to run]`
 */
import { cpus } from "node:os";
import { bootstrapRanking } from "@/lib/computation/bootstrap-ranking";
import { closeComputationPool } from "@/lib/computation/pool";
import { runTask } from "@/lib/computation/run-task";
import { ResultsFilter } from "@/lib/results/filter";
import { buildReport } from "@/lib/results/report";
import { agreementsOf } from "@/lib/stats/agreement/agreement-measure";
import { bootstrapOverClusters } from "@/lib/stats/agreement/bootstrap-over-clusters";
import { krippendorffAlpha } from "@/lib/stats/agreement/krippendorff-alpha";
import { outcomeTable } from "@/lib/stats/agreement/rating-table";
import { dawidSkene } from "@/lib/stats/annotators/dawid-skene";
import { clusteredPredictionPowered } from "@/lib/stats/judges/clustered-prediction-powered";
import { labelledScores } from "@/lib/stats/judges/labelled-scores";
import { unitVerdicts } from "@/lib/stats/judges/unit-verdicts";
import { seededRng } from "@/lib/stats/random/rng";
import { bootstrapClusters } from "@/lib/stats/ranking/bootstrap-clusters";
import { bootstrapVotes } from "@/lib/stats/ranking/bootstrap-votes";
import { fitBradleyTerry } from "@/lib/stats/ranking/bradley-terry";
import { fitDavidson } from "@/lib/stats/ranking/davidson";
import { rankingReport } from "@/lib/stats/ranking/ranking-report";
import { strengthCovariance } from "@/lib/stats/ranking/strength-covariance";
import { winMatrix } from "@/lib/stats/ranking/win-matrix";
import { winRateInterval } from "@/lib/stats/win-rate/win-rate-interval";
import { madeRatings, madeVerdicts, madeVotes } from "./million-votes";
import { referenceTime } from "./stats-reference";
import { studyColumns } from "./study-columns";
import { clockTime, processorTime } from "./timed";

const SIZE = { votes: 1_000_000, systems: 50, raters: 200, prompts: 20_000 };
const { judgments, pairs } = madeVotes(SIZE);
const matrix = winMatrix(judgments, pairs);
const fit = fitBradleyTerry(matrix);
if (!fit.ok) throw new Error(fit.reason);
const strengths = fit.value;
const { theta } = strengths;
const oneRow = { ...judgments, pair: new Uint16Array(judgments.length) };
const few = { ...madeVotes({ votes: 1_000_000, systems: 2, raters: 12, prompts: 20_000 }).judgments };
const ratings = madeRatings(20_000, 50);
const sparse = madeRatings(250_000, 4);
const small = madeVotes({ votes: 100_000, systems: 5, raters: 100, prompts: 10_000 });
const judged = madeVotes({ votes: 10_000, systems: 2, raters: 40, prompts: 2_000 }).judgments;
const verdicts = unitVerdicts(madeVerdicts(judged));
const columns = studyColumns({ ...SIZE, systems: 5 });
const filter = ResultsFilter.parse({});
const chunks = Array.from({ length: 20 }, (_, chunk) => chunk);

/** As one writes it without thinking of speed: the yardstick of this run. */
function plainLoop(): number {
  const counts = new Map<string, number>();
  for (let row = 0; row < judgments.length; row++) {
    const key = `${judgments.pair[row]} ${judgments.outcome[row]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts.size;
}

/** The same with an array: what the language can do at best without a trick. */
function arrayLoop(): number {
  const counts = new Float64Array(pairs.a.length * 4);
  for (let row = 0; row < judgments.length; row++) counts[judgments.pair[row] * 4 + judgments.outcome[row]]++;
  return counts.length;
}

type Row = { name: string; reach?: number; python?: string; threads?: boolean; work: () => unknown; runs?: number };

const alphas = (["nominal", "ordinal", "interval"] as const).map((metric) =>
  krippendorffAlpha({ metric, categories: [0, 1, 2] }),
);
const byAnnotator = { judgments, key: judgments.rater, pairs };

const rows: Row[] = [
  { name: "plain loop with keys", work: plainLoop },
  { name: "plain loop into an array", work: arrayLoop },
  { name: "votes to counts", reach: 2.6, python: "counts", work: () => winMatrix(judgments, pairs) },
  {
    name: "Bradley-Terry end to end",
    reach: 2.9,
    python: "bradley_terry",
    work: () => fitBradleyTerry(winMatrix(judgments, pairs)),
  },
  { name: "Davidson end to end", work: () => fitDavidson(winMatrix(judgments, pairs)) },
  {
    name: "1,000 bootstrap rounds, votes",
    reach: 365,
    python: "bootstrap",
    work: () => {
      const draw = bootstrapVotes(matrix, theta);
      return chunks.map((chunk) => draw(1, chunk));
    },
  },
  { name: "  on both cores", threads: true, work: () => bootstrapRanking({ matrix, theta, seed: 1 }) },
  {
    name: "1,000 bootstrap rounds, annotators",
    reach: 1600,
    work: () => {
      const draw = bootstrapClusters(judgments, judgments.rater, pairs, theta);
      return chunks.map((chunk) => draw(1, chunk));
    },
  },
  {
    name: "  on both cores",
    threads: true,
    work: () => bootstrapRanking({ matrix, theta, clusters: byAnnotator, seed: 1 }),
  },
  {
    name: "sandwich by annotator",
    reach: 17,
    python: "sandwich_annotators",
    work: () => strengthCovariance(judgments, pairs, strengths, "annotator"),
  },
  {
    name: "sandwich by prompt",
    reach: 42,
    python: "sandwich_prompts",
    work: () => strengthCovariance(judgments, pairs, strengths, "prompt"),
  },
  { name: "sandwich both ways", work: () => strengthCovariance(judgments, pairs, strengths, "annotator_and_prompt") },
  { name: "whole ranking with bands", work: () => rankingReport(judgments, pairs, seededRng(1)) },
  {
    name: "alpha, 3 metrics, 1M ratings",
    reach: 5.7,
    python: "alpha",
    work: () => agreementsOf(outcomeTable(ratings), alphas),
  },
  { name: "  of 250,000 comparisons", work: () => agreementsOf(outcomeTable(sparse), alphas) },
  {
    name: "  with intervals over prompts",
    work: () => bootstrapOverClusters(outcomeTable(ratings), alphas, seededRng(1)),
  },
  { name: "two-way win-rate interval", python: "two_way", work: () => winRateInterval(oneRow, seededRng(1)) },
  { name: "wild bootstrap, 12 annotators", work: () => winRateInterval(few, seededRng(1)) },
  { name: "Dawid-Skene, 100,000 votes", work: () => dawidSkene(small.judgments, 100), runs: 3 },
  { name: "clustered PPI, 10,000 votes", work: () => clusteredPredictionPowered(labelledScores(judged, verdicts)) },
  { name: "report of 1M votes, 10 pairs", work: () => buildReport(columns, filter), runs: 3 },
  { name: "  in a worker thread", threads: true, work: () => runTask("buildReport", { columns, filter }), runs: 3 },
];

const words = process.argv.slice(2);
const chosen = rows.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
console.log(`${cpus()[0]?.model}, ${cpus().length} processors, node ${process.version}`);
console.log(
  ["".padEnd(38), "ms", "design", "of a plain loop", "numpy/scipy", "times as fast"]
    .map((text) => text.padStart(15))
    .join(""),
);
const yardstick = await processorTime(plainLoop);
for (const { name, reach, python, threads, work, runs } of chosen) {
  const took = await (threads ? clockTime : processorTime)(work, runs);
  const reference = python ? referenceTime(python) : null;
  const cells = [
    took.toFixed(1),
    reach?.toString() ?? "",
    (took / yardstick).toFixed(3),
    reference?.toFixed(1) ?? "",
    reference ? (reference / took).toFixed(1) : "",
  ];
  console.log([name.padEnd(38), ...cells.map((cell) => cell.padStart(15))].join(""));
}
await closeComputationPool();
