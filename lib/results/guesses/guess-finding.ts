import type { Estimate, Interval } from "@/lib/stats/estimate";

/** An annotator who cannot tell names the right one of two systems this often. */
const chance = 1 / 2;

const words = {
  none: "No annotator said they recognised a system.",
  nothingKnown:
    "None of these guesses names exactly one of the two systems that were shown, so they say nothing about whether annotators could tell.",
  above:
    "That is more than the half that chance gives: annotators could tell which system was which, so in those pairs the study was not blind to them.",
  below:
    "That is less than the half that chance gives: annotators mistook one system for the other, and what they believed may still have coloured their votes.",
  asChance: "Chance alone may give that: these guesses are no sign that annotators could tell which system was which.",
};

/** What guesses mean for blindness, by the interval for the share that is right. */
export function findingOf(guesses: number, interval: Estimate<Interval>): string {
  if (guesses === 0) return words.none;
  if (!interval.ok) return words.nothingKnown;
  if (interval.value.low > chance) return words.above;
  return interval.value.high < chance ? words.below : words.asChance;
}
