import { type BothBadChoice, decidedCounts } from "@/lib/stats/judgments/both-bad";
import { countsOf } from "@/lib/stats/judgments/counts";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { quantileOfSorted } from "@/lib/stats/numerics/quantile";
import { intraclassCorrelations } from "@/lib/stats/planning/intraclass-correlation";

/** What a plan takes votes to be like. */
export interface Expectations {
  /** Share of ties among votes that count. */
  ties: number;
  /** How alike two votes of one annotator, and two on one prompt, are. */
  annotatorCorrelation: number;
  promptCorrelation: number;
}

/** A number of a plan and where it is from: the reader, this study's votes, or what is usual elsewhere. */
export interface Expected {
  value: number;
  origin: "chosen" | "votes" | "usual";
}

/**
 * Before there are votes. Ties: LIMA's human study had 21 to 25 % (Zhou et al. 2023); fewer are the more careful guess. Prompts: two people who
 * agree in a share A of decisive votes correlate by 2A − 1, so that 0.3 is 65 %; 63 % between researchers and crowd workers (Bai et al. 2022) and 73 % among
 * trained labellers (Ouyang et al. 2022) were reported.
 * Annotators: reported nowhere; 0.05 means that their own win rates differ by a standard deviation of 11 points.
 */
export const USUAL: Expectations = { ties: 0.2, annotatorCorrelation: 0.05, promptCorrelation: 0.3 };

/** A pair with fewer votes than this says too little about what votes have in common. */
export const FEWEST_VOTES_TO_EXPECT = 50;

/** What the votes on some pairs of systems, pair by pair, let one expect: means weighted by votes, null where they say too little. */
export function expectationsOf(
  byPair: Judgments[],
  choice: BothBadChoice = {},
): { [Name in keyof Expectations]: number | null } {
  const telling = byPair
    .map((judgments) => ({ judgments, counts: decidedCounts(countsOf(judgments), choice) }))
    .map(({ judgments, counts }) => ({ judgments, counts, n: counts.wins + counts.ties + counts.losses }))
    .filter(({ n }) => n >= FEWEST_VOTES_TO_EXPECT)
    .map((pair) => ({ ...pair, correlations: intraclassCorrelations(pair.judgments, choice) }));
  const correlation = (axis: "annotator" | "prompt") =>
    mean(
      telling.flatMap(({ n, correlations }) => {
        const estimate = correlations[axis];
        return estimate.ok ? [{ value: estimate.value, weight: n }] : [];
      }),
    );
  return {
    ties: mean(telling.map(({ counts, n }) => ({ value: counts.ties / n, weight: n }))),
    annotatorCorrelation: correlation("annotator"),
    promptCorrelation: correlation("prompt"),
  };
}

function mean(values: { value: number; weight: number }[]): number | null {
  const weights = values.reduce((sum, { weight }) => sum + weight, 0);
  return weights === 0 ? null : values.reduce((sum, { value, weight }) => sum + value * weight, 0) / weights;
}

/** Median active seconds of the votes whose time was measured. */
export function medianSeconds({ seconds }: Judgments): number | null {
  const measured = seconds.filter((time) => time >= 0).sort();
  return measured.length === 0 ? null : quantileOfSorted(measured, 0.5);
}

/** Two correlations guessed or estimated apart may come to more than the whole variance: then the one of prompts gives way. */
export function withinWhole<Correlations extends { annotatorCorrelation: Expected; promptCorrelation: Expected }>(
  expected: Correlations,
): Correlations {
  const { annotatorCorrelation: annotator, promptCorrelation: prompt } = expected;
  if (annotator.value + prompt.value <= 1 || prompt.origin === "chosen") return expected;
  return { ...expected, promptCorrelation: { ...prompt, value: 1 - annotator.value } };
}
