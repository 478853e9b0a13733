import { minimumDetectableEffect } from "@/lib/stats/planning/minimum-detectable-effect";
import { seededRng } from "@/lib/stats/random/rng";
import { clusterCells } from "@/lib/stats/win-rate/cluster-cells";
import { clusteredInterval } from "@/lib/stats/win-rate/clustered-interval";
import { definedValue } from "./laws";
import { type CorrelatedVotes, simulateCorrelatedVotes } from "./simulate-votes";

type PlannedStudy = Omit<CorrelatedVotes, "rate"> & { name: string };

const PLAIN = {
  annotators: 40,
  prompts: 100,
  votesPerPrompt: 6,
  ties: 0,
  annotatorCorrelation: 0,
  promptCorrelation: 0,
};

export const STUDIES: PlannedStudy[] = [
  { ...PLAIN, name: "a study of independent votes" },
  { ...PLAIN, name: "a study of annotators and prompts alike", annotatorCorrelation: 0.05, promptCorrelation: 0.05 },
  { ...PLAIN, name: "a study with ties", ties: 0.3, annotatorCorrelation: 0.03, promptCorrelation: 0.08 },
  { ...PLAIN, name: "a study of 20 annotators", annotators: 20, annotatorCorrelation: 0.05 },
];

/** Share of studies whose two-way clustered 95 % interval lies above one half, when the effect is what the plan says it sees with 80 %. */
export function simulatedPower(study: PlannedStudy, studies: number): number {
  const effect = definedValue(minimumDetectableEffect(study, study.prompts * study.votesPerPrompt));
  let seen = 0;
  for (let seed = 1; seed <= studies; seed++) {
    const votes = simulateCorrelatedVotes({ ...study, rate: 0.5 + effect }, seededRng(seed));
    if (definedValue(clusteredInterval(clusterCells(votes), "both")).low > 0.5) seen++;
  }
  return seen / studies;
}
