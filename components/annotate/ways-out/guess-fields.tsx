import { type RefObject, useId } from "react";
import { useTranslations } from "use-intl";
import { LineInput } from "./line-input";

export type Guesses = { left: string; right: string };

export const noGuess: Guesses = { left: "", right: "" };

interface Props {
  guesses: Guesses;
  /** Sent without a name. */
  missing: boolean;
  first: RefObject<HTMLInputElement | null>;
  onGuess: (guesses: Guesses) => void;
}

/** In the annotator's own words: a list of the study's systems would end its blindness. */
export function GuessFields({ guesses, missing, first, onGuess }: Props) {
  const t = useTranslations("ways");
  const error = useId();
  const wrong = missing && guesses.left.trim() === "" && guesses.right.trim() === "";
  const errorId = wrong ? error : undefined;
  return (
    <div className="grid gap-2">
      <p className="text-[0.8125rem] text-mute">{t("guessHint")}</p>
      <div dir="ltr" className="flex flex-wrap gap-2">
        <LineInput
          field={first}
          label={t("guessLeft")}
          limit={200}
          labelShown
          value={guesses.left}
          errorId={errorId}
          onText={(left) => onGuess({ ...guesses, left })}
        />
        <LineInput
          label={t("guessRight")}
          limit={200}
          labelShown
          value={guesses.right}
          errorId={errorId}
          onText={(right) => onGuess({ ...guesses, right })}
        />
      </div>
      <p id={error} role="alert" className="text-[0.8125rem] text-danger empty:hidden">
        {wrong && t("guessMissing")}
      </p>
    </div>
  );
}
