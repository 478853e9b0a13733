/**
 * z² of Tango's score test of P(win) − P(loss) = d: the likelihood of wins, ties and losses under it made largest by cutting off thirds, and the variance that
 * those chances give.
 */
export function naiveTangoStatistic(wins: number, ties: number, losses: number, d: number): number {
  const n = wins + ties + losses;
  const term = (count: number, chance: number) => (count === 0 ? 0 : count * Math.log(Math.max(chance, 1e-300)));
  const logLikelihood = (loss: number) => term(wins, loss + d) + term(ties, 1 - 2 * loss - d) + term(losses, loss);
  let [low, high] = [Math.max(0, -d), (1 - d) / 2];
  for (let step = 0; step < 200; step++) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (logLikelihood(left) < logLikelihood(right)) low = left;
    else high = right;
  }
  const loss = (low + high) / 2;
  return (wins - losses - n * d) ** 2 / (n * (2 * loss + d - d * d));
}
