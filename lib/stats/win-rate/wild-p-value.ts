import type { WildRounds } from "./wild-rounds";

/**
 * Share of rounds at least as extreme as the data if the rate were off by `shift`, the data counted as one more round: (1 + such) / (1 + rounds).
 * t² is compared without dividing; `variance` is the clustered variance of the sum of scores.
 */
export function wildPValue({ rounds, mean, slope, squares }: WildRounds, shift: number, variance: number): number {
  const [group, other, cell] = squares.map(({ factor, coefficients }) => ({ factor, coefficients }));
  // Equal weights repeat the data's own t: such ties count, whichever way they round.
  const scale = (1 - 1e-9) * shift * shift;
  let asExtreme = 1;
  for (let round = 0; round < rounds; round++) {
    let floored = group.factor * parabola(group.coefficients, round, shift);
    if (cell !== undefined) {
      const second = other.factor * parabola(other.coefficients, round, shift);
      const both = floored + second - cell.factor * parabola(cell.coefficients, round, shift);
      if (second > floored) floored = second;
      if (both > floored) floored = both;
    }
    const moved = mean[round] - slope[round] * shift;
    if (moved * moved * variance >= scale * floored) asExtreme++;
  }
  return asExtreme / (rounds + 1);
}

function parabola(coefficients: Float64Array, round: number, shift: number): number {
  const place = 3 * round;
  return coefficients[place] + shift * (coefficients[place + 1] + shift * coefficients[place + 2]);
}
