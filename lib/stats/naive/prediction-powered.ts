interface Row {
  rater: number;
  cluster: number;
  human: number;
  judge: number;
}

/** θ and its variance for a given weight: the influence of every row looked up again for every cluster. */
export function naivePredictionPowered(votes: Row[], elsewhere: { cluster: number; judge: number }[], lambda: number) {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const y = mean(votes.map(({ human }) => human));
  const f = mean(votes.map(({ judge }) => judge));
  const g = mean(elsewhere.map(({ judge }) => judge));
  const rows = [
    ...votes.map((row) => ({ ...row, u: (row.human - y - lambda * (row.judge - f)) / votes.length })),
    ...elsewhere.map((row) => ({ ...row, rater: null, u: (lambda * (row.judge - g)) / elsewhere.length })),
  ];
  const variance = (keyOf: (row: { rater: number | null; cluster: number }) => string, from: typeof rows) => {
    const keys = [...new Set(from.map(keyOf))];
    const groups = new Set(from.filter(({ rater }) => rater !== null).map(keyOf)).size;
    const squares = keys.map((key) => from.filter((row) => keyOf(row) === key).reduce((sum, { u }) => sum + u, 0) ** 2);
    return (groups / (groups - 1)) * squares.reduce((sum, square) => sum + square, 0);
  };
  const voted = rows.filter(({ rater }) => rater !== null);
  const prompt = variance(({ cluster }) => `${cluster}`, rows);
  const rater = variance((row) => `${row.rater}`, voted);
  const cell = variance((row) => `${row.rater} ${row.cluster}`, voted);
  return { mean: y + lambda * (g - f), prompt, twoWay: Math.max(prompt + rater - cell, prompt, rater) };
}
