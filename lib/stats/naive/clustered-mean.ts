interface ScoredRow {
  rater: number;
  cluster: number;
  score: number;
}

/** Mean of scores and its two-way clustered standard error, from all pairs of votes that share an annotator, a prompt or both. */
export function naiveClusteredMean(rows: ScoredRow[]): { mean: number; standardError: number } {
  const mean = rows.reduce((sum, { score }) => sum + score, 0) / rows.length;
  const sumWhere = (share: (x: ScoredRow, y: ScoredRow) => boolean, keyOf: (row: ScoredRow) => string) => {
    const clusters = new Set(rows.map(keyOf)).size;
    let products = 0;
    for (const x of rows) for (const y of rows) if (share(x, y)) products += (x.score - mean) * (y.score - mean);
    return ((clusters / (clusters - 1)) * products) / rows.length ** 2;
  };
  const annotator = sumWhere(
    (x, y) => x.rater === y.rater,
    ({ rater }) => `${rater}`,
  );
  const prompt = sumWhere(
    (x, y) => x.cluster === y.cluster,
    ({ cluster }) => `${cluster}`,
  );
  const cell = sumWhere(
    (x, y) => x.rater === y.rater && x.cluster === y.cluster,
    ({ rater, cluster }) => `${rater} ${cluster}`,
  );
  return { mean, standardError: Math.sqrt(Math.max(annotator + prompt - cell, annotator, prompt)) };
}
