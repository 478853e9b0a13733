/** Limits by halving on sums of binomial probabilities, each a product written out. */
export function naiveClopperPearson(successes: number, n: number, level: number): { low: number; high: number } {
  const tail = (1 - level) / 2;
  const atLeast = (p: number) => sum(n - successes + 1, (i) => probability(successes + i, n, p));
  const atMost = (p: number) => sum(successes + 1, (i) => probability(i, n, p));
  return {
    low: successes === 0 ? 0 : crossing((p) => atLeast(p) < tail),
    high: successes === n ? 1 : crossing((p) => atMost(p) > tail),
  };
}

function probability(k: number, n: number, p: number): number {
  let value = p ** k * (1 - p) ** (n - k);
  for (let i = 1; i <= k; i++) value *= (n - k + i) / i;
  return value;
}

function sum(terms: number, term: (i: number) => number): number {
  return Array.from({ length: terms }, (_, i) => term(i)).reduce((total, value) => total + value, 0);
}

/** The rate up to which `holds`. */
function crossing(holds: (p: number) => boolean): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 50; step++) {
    if (holds((low + high) / 2)) low = (low + high) / 2;
    else high = (low + high) / 2;
  }
  return low;
}
