import { excludes, type GuessedSystem, guessFeatures, systemFeatures } from "./guess-features";

/**
 * `right` names this response's system and not the other one, `wrong` the other one of the pair, `neither` a model that is none of the two;
 * `unclear` fits both, names several, or names nothing known.
 */
export type Verdict = "right" | "wrong" | "neither" | "unclear";

type Shown = {
  /** The system that wrote the response guessed at. */
  shown: GuessedSystem;
  /** The other one of the pair. */
  other: GuessedSystem;
  /** All systems of the study. */
  study: readonly GuessedSystem[];
};

/** What an annotator's own words say about which of the two systems wrote a response. */
export function matchGuess(guess: string, { shown, other, study }: Shown): Verdict {
  if (excludes(guess)) return "unclear";
  const [own, rival] = [systemFeatures(shown), systemFeatures(other)];
  const said = guessFeatures(guess, [own, rival, ...study.map(systemFeatures)]);
  const fits = (one: typeof own, against: typeof own) => {
    const names = [...said.names].filter((name) => one.names.has(name));
    const telling = names.some((name) => !against.names.has(name));
    const number = [...said.numbers].some((value) => one.numbers.has(value) && !against.numbers.has(value));
    return telling || (names.length > 0 && number);
  };
  const known = (name: string) => own.names.has(name) || rival.names.has(name);
  const elsewhere = [...said.names].some((name) => !known(name) && !name.startsWith("method "));
  const [isShown, isOther] = [fits(own, rival), fits(rival, own)];
  if (isShown !== isOther) return elsewhere ? "unclear" : isShown ? "right" : "wrong";
  return elsewhere && ![...said.names].some(known) ? "neither" : "unclear";
}
