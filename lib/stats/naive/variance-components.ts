export interface ScoredVote {
  rater: number;
  prompt: number;
  score: number;
}

/**
 * Annotator, prompt and rest, from the squared differences of all pairs of votes: within annotators, within prompts (each weighted by one
 * over its votes) and overall. Expected: each pair's difference holds the components that the two votes do not share. Cramer's rule.
 */
export function naiveVarianceComponents(votes: ScoredVote[]): [number, number, number] {
  const size = (same: (vote: ScoredVote) => boolean) => votes.filter(same).length;
  const rows = [
    (left: ScoredVote, right: ScoredVote) =>
      left.rater === right.rater ? 1 / size(({ rater }) => rater === left.rater) : 0,
    (left: ScoredVote, right: ScoredVote) =>
      left.prompt === right.prompt ? 1 / size(({ prompt }) => prompt === left.prompt) : 0,
    () => 1 / votes.length,
  ].map((weightOf) => {
    const row = [0, 0, 0, 0];
    votes.forEach((left, i) => {
      votes.forEach((right, j) => {
        if (i === j) return;
        const weight = weightOf(left, right) / 2;
        if (left.rater !== right.rater) row[0] += 2 * weight;
        if (left.prompt !== right.prompt) row[1] += 2 * weight;
        row[2] += 2 * weight;
        row[3] += weight * (left.score - right.score) ** 2;
      });
    });
    return row;
  });
  const determinant = (pick: number[]) => {
    const [a, b, c] = rows.map((row) => pick.map((column) => row[column]));
    return a[0] * (b[1] * c[2] - b[2] * c[1]) - a[1] * (b[0] * c[2] - b[2] * c[0]) + a[2] * (b[0] * c[1] - b[1] * c[0]);
  };
  const whole = determinant([0, 1, 2]);
  return [determinant([3, 1, 2]) / whole, determinant([0, 3, 2]) / whole, determinant([0, 1, 3]) / whole];
}
