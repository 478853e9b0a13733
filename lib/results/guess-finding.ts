import type { GuessReport } from "./guess-report";

/** What the guesses mean for blindness, in words; the numbers stand beside it. */
export type GuessFinding = "none" | "nothing_known" | "above_chance" | "below_chance" | "as_chance";

const chance = 1 / 2;

export function guessFinding({ guesses, interval }: GuessReport): GuessFinding {
  if (guesses.length === 0) return "none";
  if (!interval.ok) return "nothing_known";
  if (interval.value.low > chance) return "above_chance";
  return interval.value.high < chance ? "below_chance" : "as_chance";
}

export const findingWords: Record<GuessFinding, string> = {
  none: "No annotator said they recognised a system.",
  nothing_known:
    "None of these guesses names exactly one of the two systems that were shown, so they say nothing about whether annotators could tell.",
  above_chance:
    "That is more than the half that chance gives: these annotators could tell which system was which, so in those pairs the study was not blind to them.",
  below_chance:
    "That is less than the half that chance gives: annotators mistook one system for the other, and what they believed may still have coloured their votes.",
  as_chance: "Chance alone may give that: these guesses are no sign that annotators could tell which system was which.",
};
