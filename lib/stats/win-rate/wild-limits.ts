/** Halvings between the estimate and the end of the scale: 2e-10 of it is left. */
const STEPS = 32;

/** The accepted shift farthest from 0 towards `end`, by halving. */
export function farthestAccepted(end: number, isAccepted: (shift: number) => boolean, steps = STEPS): number {
  if (isAccepted(end)) return end;
  let [accepted, rejected] = [0, end];
  for (let step = 0; step < steps; step++) {
    const middle = (accepted + rejected) / 2;
    if (isAccepted(middle)) accepted = middle;
    else rejected = middle;
  }
  return accepted;
}

/**
 * The smallest 1 − level whose `farthestAccepted`, with p-values above it accepted, stays short of `shift`: the same halving for all levels at once. A
 * level takes a step outwards where the p-value there is above it. `lasting` is the largest level still on the path that stays short of `shift`; levels that
 * leave it outwards hold `shift`.
 */
export function smallestLeavingOut(shift: number, end: number, pAt: (shift: number) => number, steps = STEPS): number {
  let holding = pAt(end);
  let lasting = 1;
  let [accepted, rejected] = [0, end];
  for (let step = 0; step < steps && lasting > holding; step++) {
    const middle = (accepted + rejected) / 2;
    const p = pAt(middle);
    if (Math.abs(middle) >= Math.abs(shift)) {
      holding = Math.max(holding, Math.min(lasting, p));
      rejected = middle;
    } else {
      lasting = Math.min(lasting, p);
      accepted = middle;
    }
  }
  return holding;
}
