"use client";

import { type FormEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { FlagBody } from "@/components/annotate/unsent/unsent-store";
import { Button } from "@/components/ui/button";
import { type Guesses, GuessFields, noGuess } from "./guess-fields";
import { LineInput } from "./line-input";

const kinds = [
  "harmful",
  "broken",
  "identity_revealed",
  "identity_guessed",
  "other",
] as const satisfies readonly FlagBody["kind"][];
type Kind = (typeof kinds)[number];

interface Props {
  onFlag: (body: FlagBody) => void;
  onClose: () => void;
}

/** Tells the researcher something about the pair. A guess is a flag for each response that is named. */
export function FlagForm({ onFlag, onClose }: Props) {
  const t = useTranslations("ways");
  const [kind, setKind] = useState<Kind>("harmful");
  const [note, setNote] = useState("");
  const [guesses, setGuesses] = useState<Guesses>(noGuess);
  const [missing, setMissing] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const firstGuess = useRef<HTMLInputElement>(null);
  const guessing = kind === "identity_guessed";
  useEffect(() => first.current?.focus(), []);

  function send(event: FormEvent) {
    event.preventDefault();
    const extra = note.trim() && { note: note.trim() };
    const named = (["left", "right"] as const).filter((side) => guesses[side].trim() !== "");
    if (guessing && named.length === 0) {
      setMissing(true);
      firstGuess.current?.focus();
      return;
    }
    if (guessing) for (const side of named) onFlag({ kind, guessed: side, guess: guesses[side].trim(), ...extra });
    else onFlag({ kind, ...extra });
    onClose();
  }

  return (
    <form
      className="grid gap-2.5 rounded-panel border bg-bg p-3"
      aria-label={t("flagTitle")}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
      onSubmit={send}
    >
      <Kinds chosen={kind} first={first} onChoose={setKind} />
      {guessing && <GuessFields guesses={guesses} missing={missing} first={firstGuess} onGuess={setGuesses} />}
      <div className="flex flex-wrap gap-2">
        <LineInput label={t("note")} limit={2_000} value={note} onText={setNote} />
        <Button type="submit" variant="primary">
          {guessing ? t("sendGuess") : t("sendFlag")}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

interface KindsProps {
  chosen: Kind;
  first: RefObject<HTMLInputElement | null>;
  onChoose: (kind: Kind) => void;
}

function Kinds({ chosen, first, onChoose }: KindsProps) {
  const t = useTranslations("ways");
  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
      <legend className="sr-only">{t("whatIsWrong")}</legend>
      {kinds.map((kind, at) => (
        <label key={kind} className="flex min-h-8 items-center gap-2 text-sm pointer-coarse:min-h-11">
          <input
            ref={at === 0 ? first : undefined}
            type="radio"
            name="flag"
            className="checkmark"
            checked={chosen === kind}
            onChange={() => onChoose(kind)}
          />
          {t(`kinds.${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}
