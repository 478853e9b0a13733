/** All outcomes, their probabilities as products; those at most as likely as the one seen are added up. */
export function naiveBinomialTest(successes: number, n: number, rate: number): number {
  const probabilities = Array.from({ length: n + 1 }, (_, k) => {
    let value = rate ** k * (1 - rate) ** (n - k);
    for (let i = 1; i <= k; i++) value *= (n - k + i) / i;
    return value;
  });
  const likely = probabilities.filter((value) => value <= probabilities[successes] * (1 + 1e-7));
  return likely.reduce((sum, value) => sum + value, 0);
}
