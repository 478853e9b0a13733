import type { ResultsColumns } from "@/lib/results/columns";
import { sampleColumns } from "@/lib/results/sample-columns";
import { emptyKeyedVotes } from "@/lib/results/stored-votes/keyed-votes";
import type { Covariates } from "@/lib/stats/control/covariate-groups";
import { largestOf } from "@/lib/stats/judgments/rows-together";
import { seededRng } from "@/lib/stats/random/rng";
import { standardNormalSampler } from "@/lib/stats/random/standard-normal";
import { madeVotes, type VotesMade } from "./million-votes";

/** Made votes as a results page reads them, in shared memory. */
export function studyColumns(size: VotesMade): ResultsColumns {
  const { judgments, pairs } = madeVotes(size);
  const { votes } = emptyKeyedVotes(judgments.length);
  for (const column of ["unit", "cluster", "rater", "pair", "outcome", "displayedSide", "seconds"] as const) {
    votes[column].set(judgments[column]);
  }
  return {
    ...sampleColumns([]),
    systems: Array.from({ length: size.systems }, (_, index) => ({
      id: `${index}`,
      name: `S${index}`,
      method: "other",
    })),
    pairs: [...pairs.a].map((a, index) => ({ a, b: pairs.b[index] })),
    aspects: [],
    steps: 1,
    bothBad: false,
    annotators: Array.from({ length: size.raters }, (_, index) => ({
      id: `${index}`,
      label: `Annotator ${index}`,
      simulated: false,
      group: null,
      skips: 0,
      flags: 0,
    })),
    overall: votes,
    byAspect: [],
    style: madeStyle(largestOf(judgments.unit) + 1),
    comparisons: size.prompts * 10,
    neededVotes: size.votes,
    skips: 0,
    flags: 0,
  };
}

function madeStyle(units: number): Covariates {
  const normal = standardNormalSampler(seededRng(3));
  const names = ["length", "headers", "lists", "bold", "code"];
  return { names, columns: names.map(() => Float64Array.from({ length: units }, normal)), by: "unit" };
}
