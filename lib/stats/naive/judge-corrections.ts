/** Rogan and Gladen's (1978) estimate of a prevalence, with the delta method's variance from independent samples. */
export function naiveRoganGladen(counts: {
  judgedA: number;
  judged: number;
  aJudgedA: number;
  a: number;
  bJudgedB: number;
  b: number;
}): { rate: number; variance: number } {
  const apparent = counts.judgedA / counts.judged;
  const [sensitivity, specificity] = [counts.aJudgedA / counts.a, counts.bJudgedB / counts.b];
  const youden = sensitivity + specificity - 1;
  const rate = (apparent + specificity - 1) / youden;
  const binomial = (p: number, n: number) => (p * (1 - p)) / n;
  const variance =
    (binomial(apparent, counts.judged) +
      rate ** 2 * binomial(sensitivity, counts.a) +
      (1 - rate) ** 2 * binomial(specificity, counts.b)) /
    youden ** 2;
  return { rate, variance };
}
