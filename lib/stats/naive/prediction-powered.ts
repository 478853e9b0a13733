interface Row {
  rater: number;
  cluster: number;
  human: number;
  judge: number;
}

interface Verdict {
  cluster: number;
  judge: number;
}

function meanOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * θ and its variance for a given weight: the influence of every row looked up again for every cluster. `jackknife` has the variances of axes with few
 * clusters, prompts' without those that nobody voted on.
 */
export function naivePredictionPowered(
  votes: Row[],
  elsewhere: Verdict[],
  lambda: number,
  jackknife: { prompt?: number; rater?: number } = {},
) {
  const y = meanOf(votes.map(({ human }) => human));
  const f = meanOf(votes.map(({ judge }) => judge));
  const g = meanOf(elsewhere.map(({ judge }) => judge));
  const rows = [
    ...votes.map((row) => ({ ...row, u: (row.human - y - lambda * (row.judge - f)) / votes.length })),
    ...elsewhere.map((row) => ({ ...row, rater: null, u: (lambda * (row.judge - g)) / elsewhere.length })),
  ];
  const variance = (
    keyOf: (row: { rater: number | null; cluster: number }) => string,
    from: typeof rows,
    groups: number,
  ) => {
    const keys = [...new Set(from.map(keyOf))];
    const squares = keys.map((key) => from.filter((row) => keyOf(row) === key).reduce((sum, { u }) => sum + u, 0) ** 2);
    return (groups / (groups - 1)) * squares.reduce((sum, square) => sum + square, 0);
  };
  const voted = rows.filter(({ rater }) => rater !== null);
  const groupsBy = (keyOf: (row: Row) => string) => new Set(votes.map(keyOf)).size;
  const byPrompt = ({ cluster }: { cluster: number }) => `${cluster}`;
  const prompts = groupsBy(byPrompt);
  const unvoted = rows.filter(({ cluster }) => !votes.some((vote) => vote.cluster === cluster));
  const prompt =
    jackknife.prompt === undefined
      ? variance(byPrompt, rows, prompts)
      : jackknife.prompt + variance(byPrompt, unvoted, prompts);
  const byRater = (row: { rater: number | null }) => `${row.rater}`;
  const rater = jackknife.rater ?? variance(byRater, voted, groupsBy(byRater));
  const byCell = (row: { rater: number | null; cluster: number }) => `${row.rater} ${row.cluster}`;
  const cell = variance(byCell, voted, groupsBy(byCell));
  return { mean: y + lambda * (g - f), prompt, twoWay: Math.max(prompt + rater - cell, prompt, rater) };
}

/** θ with the weight that makes its variance between prompts least, found on the parabola through three weights. */
function naiveMean(votes: Row[], elsewhere: Verdict[]): number {
  if (elsewhere.length === 0) return meanOf(votes.map(({ human }) => human));
  // The factor G/(G − 1) moves no minimum; one prompt has none.
  const spread = (lambda: number) => {
    const [y, f, g] = [
      votes.map(({ human }) => human),
      votes.map(({ judge }) => judge),
      elsewhere.map(({ judge }) => judge),
    ].map(meanOf);
    const sums = new Map<number, number>();
    const add = (cluster: number, value: number) => sums.set(cluster, (sums.get(cluster) ?? 0) + value);
    for (const row of votes) add(row.cluster, (row.human - y - lambda * (row.judge - f)) / votes.length);
    for (const row of elsewhere) add(row.cluster, (lambda * (row.judge - g)) / elsewhere.length);
    return [...sums.values()].reduce((sum, value) => sum + value * value, 0);
  };
  // A parabola in the weight: three points give its lowest.
  const [zero, half, one] = [spread(0), spread(0.5), spread(1)];
  const curve = 2 * (zero - 2 * half + one);
  const lambda = curve < 1e-18 ? 0 : Math.max(0, Math.min(1, (zero - one + curve) / (2 * curve)));
  return naivePredictionPowered(votes, elsewhere, lambda).mean;
}

/** (G − 1)/G Σ (θ without a prompt, or an annotator, − θ)². */
export function naiveJackknife(votes: Row[], elsewhere: Verdict[], axis: "cluster" | "rater"): number {
  const clusters = [...new Set(votes.map((row) => row[axis]))];
  const whole = naiveMean(votes, elsewhere);
  const squares = clusters.map((cluster) => {
    const kept = axis === "cluster" ? elsewhere.filter((row) => row.cluster !== cluster) : elsewhere;
    return (
      (naiveMean(
        votes.filter((row) => row[axis] !== cluster),
        kept,
      ) -
        whole) **
      2
    );
  });
  return ((clusters.length - 1) / clusters.length) * squares.reduce((sum, square) => sum + square, 0);
}
