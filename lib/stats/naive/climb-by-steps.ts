/** The highest point of a hill by trying a step up and down in each direction, and halving the steps when none leads higher. */
export function climbBySteps(height: (at: number[]) => number, from: number[], smallest = 1e-7): number[] {
  let at = from;
  let best = height(at);
  for (let step = 1; step > smallest; ) {
    const before = best;
    for (let axis = 0; axis < at.length; axis++) {
      for (const sign of [1, -1]) {
        const tried = at.map((value, i) => (i === axis ? value + sign * step : value));
        const reached = height(tried);
        if (reached > best) [at, best] = [tried, reached];
      }
    }
    if (best === before) step /= 2;
  }
  return at;
}
