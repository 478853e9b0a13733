interface Asked {
  /** Comparisons of each chosen pair before a sample is drawn. */
  perPair: number[];
  prompts: number;
  sampleSize: number | null;
  votesPerComparison: number;
}

/** Comparisons and votes a protocol asks for; `exact` is false where a sample may meet prompts that a system lacks. */
export function countVotes({ perPair, prompts, sampleSize, votesPerComparison }: Asked) {
  const sampled = sampleSize === null || sampleSize >= prompts ? prompts : sampleSize;
  const comparisons = perPair.reduce((sum, of) => sum + (prompts === 0 ? 0 : Math.round((of * sampled) / prompts)), 0);
  const exact = sampled === prompts || perPair.every((of) => of === prompts);
  return { prompts: sampled, comparisons, votes: comparisons * votesPerComparison, exact };
}
