import type { Choice, Outcome } from "@/lib/votes/schema";

/** The only place where left and right become a and b. `flipped`: a is shown on the right. */
export function outcomeOf(choice: Choice, flipped: boolean): Outcome {
  if (choice === "tie" || choice === "both_bad") return choice;
  return (choice === "left") !== flipped ? "a" : "b";
}

/** And back. */
export function choiceOf(outcome: Outcome, flipped: boolean): Choice {
  if (outcome === "tie" || outcome === "both_bad") return outcome;
  return (outcome === "a") !== flipped ? "left" : "right";
}

/** The response on one side of the screen, in canonical order. */
export function sideOf(shown: "left" | "right", flipped: boolean): "a" | "b" {
  return (shown === "left") !== flipped ? "a" : "b";
}

/**
 * Big stick design (Soares and Wu, 1983): sides are a fair coin until one side leads by `stick`, then the other side is dealt. Never
 * further apart than `stick` while slots of both sides are free, and the best guesser who knows every past side is right in
 * 1/2 + 1/(4 · stick) of cases: 54.2 % at 6. Permuted blocks of 4 or 6 would be guessed right in 68–71 %.
 */
export const stick = 6;

/** What must come next, or null where the coin is free. `imbalance` counts a shown left minus a shown right. */
export function forcedSide(imbalance: number): { flipped: boolean } | null {
  if (imbalance >= stick) return { flipped: true };
  if (imbalance <= -stick) return { flipped: false };
  return null;
}

export function nextImbalance(imbalance: number, flipped: boolean): number {
  return imbalance + (flipped ? -1 : 1);
}
