import type { PoweredScores } from "./fit-prediction-powered";

/**
 * (G − 1)/G · Σ (θ₋g − θ)² over the G prompts, or annotators, with votes, θ₋g being the estimate made anew without g: with few clusters of unequal size, and
 * a weight fitted to them, the variance that influences give is too small.
 * Sources: Efron and Stein (1981), Annals of Statistics 9, 586–596; MacKinnon, Nielsen, Webb (2023), J. Applied Econometrics 38, 671–694 (CV3).
 */
export function jackknifeVariance(
  scores: PoweredScores,
  axis: "prompt" | "annotator",
  estimate: (scores: PoweredScores) => number,
): number {
  const { votes } = scores;
  const clusters = [...new Set(axis === "prompt" ? votes.cluster : votes.rater)];
  const whole = estimate(scores);
  const squares = clusters.map((cluster) => (estimate(without(scores, axis, cluster)) - whole) ** 2);
  return ((clusters.length - 1) / clusters.length) * squares.reduce((sum, square) => sum + square, 0);
}

/** A prompt takes its verdicts elsewhere along; an annotator has none. */
function without({ votes, elsewhere }: PoweredScores, axis: "prompt" | "annotator", cluster: number): PoweredScores {
  const key = axis === "prompt" ? votes.cluster : votes.rater;
  const isVoteKept = (_: number, row: number) => key[row] !== cluster;
  const isVerdictKept = (_: number, row: number) => axis === "annotator" || elsewhere.cluster[row] !== cluster;
  return {
    votes: {
      rater: votes.rater.filter(isVoteKept),
      cluster: votes.cluster.filter(isVoteKept),
      human: votes.human.filter(isVoteKept),
      judge: votes.judge.filter(isVoteKept),
    },
    elsewhere: {
      cluster: elsewhere.cluster.filter(isVerdictKept),
      judge: elsewhere.judge.filter(isVerdictKept),
    },
  };
}
