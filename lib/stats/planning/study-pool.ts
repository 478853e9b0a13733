import { isCorrelation } from "./design-effect";

/** What the votes on one pair of systems can be drawn from, and how they are expected to go together. */
export interface StudyPool {
  /** Annotators and prompts; left out: one for each vote. */
  annotators?: number;
  prompts?: number;
  /** Expected share of ties. */
  ties?: number;
  /** Expected intraclass correlations. */
  annotatorCorrelation?: number;
  promptCorrelation?: number;
}

/** A pool read: infinite where it has no bound, correlations of axes that the claim generalises over. */
export interface PoolShape {
  annotators: number;
  prompts: number;
  ties: number;
  annotatorCorrelation: number;
  promptCorrelation: number;
  /** An annotator votes on a prompt once. */
  mostVotes: number;
  /** Degrees of freedom of the t distribution that an analysis will use; infinite: normal. */
  degreesOfFreedom: number;
  /** What the claim will be about, where not everyone and everything: goes behind a figure. */
  scope: "" | "for these annotators" | "for these prompts" | "for these annotators and prompts";
}

/** Fewer clusters cannot stand for others: win-rate/interval-rule.ts does not generalise over them either. */
export const FEWEST_TO_GENERALISE = 5;

/**
 * Null where a pool cannot be. An axis with fewer than 5 clusters is taken as fixed: the claim is about these annotators or prompts, and
 * what their votes share does not count as chance. Degrees of freedom: clusters − 1 of the smaller of the other axes.
 */
export function poolShape(pool: StudyPool): PoolShape | null {
  const { annotators = Number.POSITIVE_INFINITY, prompts = Number.POSITIVE_INFINITY, ties = 0 } = pool;
  const [annotator, prompt] = [pool.annotatorCorrelation ?? 0, pool.promptCorrelation ?? 0];
  if (!(annotators >= 1 && prompts >= 1 && ties >= 0 && ties < 1)) return null;
  if (!(isCorrelation(annotator) && isCorrelation(prompt) && annotator + prompt <= 1 + 1e-12)) return null;
  const [fixedAnnotators, fixedPrompts] = [annotators < FEWEST_TO_GENERALISE, prompts < FEWEST_TO_GENERALISE];
  return {
    annotators,
    prompts,
    ties,
    annotatorCorrelation: fixedAnnotators ? 0 : annotator,
    promptCorrelation: fixedPrompts ? 0 : prompt,
    mostVotes: annotators * prompts,
    degreesOfFreedom:
      Math.min(
        fixedAnnotators ? Number.POSITIVE_INFINITY : annotators,
        fixedPrompts ? Number.POSITIVE_INFINITY : prompts,
      ) - 1,
    scope: scopeOf(fixedAnnotators, fixedPrompts),
  };
}

function scopeOf(fixedAnnotators: boolean, fixedPrompts: boolean): PoolShape["scope"] {
  if (fixedAnnotators) return fixedPrompts ? "for these annotators and prompts" : "for these annotators";
  return fixedPrompts ? "for these prompts" : "";
}

/**
 * Variance of a win rate relative to that of one vote, for n votes spread evenly over annotators A and prompts P, each used by at most n:
 * (1 − ρA − ρP)/n + ρA/min(A, n) + ρP/min(P, n) = (1 + (mA − 1)ρA + (mP − 1)ρP)/n with mA = n/A and mP = n/P votes each.
 */
export function relativeVariance(shape: PoolShape, votes: number): number {
  const { annotators, prompts, annotatorCorrelation, promptCorrelation } = shape;
  const rest = Math.max(0, 1 - annotatorCorrelation - promptCorrelation);
  return (
    rest / votes + annotatorCorrelation / Math.min(annotators, votes) + promptCorrelation / Math.min(prompts, votes)
  );
}

/** The votes that give this relative variance: infinite where only more annotators or prompts could. */
export function votesForVariance(shape: PoolShape, relative: number): number {
  const axes = [
    { clusters: shape.annotators, correlation: shape.annotatorCorrelation },
    { clusters: shape.prompts, correlation: shape.promptCorrelation },
  ].sort((left, right) => left.clusters - right.clusters);
  // Up to the smaller axis votes are independent; beyond an axis, what it shares stays as a floor.
  let [rest, floor] = [1, 0];
  for (const { clusters, correlation } of axes) {
    if (rest / (relative - floor) <= clusters && relative > floor) break;
    rest -= correlation;
    floor += correlation / clusters;
  }
  return relative > floor ? Math.max(0, rest) / (relative - floor) : Number.POSITIVE_INFINITY;
}
