"use client";

import { Coffee } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { useTimeWords } from "@/components/annotate/desk/use-time-words";
import { KeyHint } from "@/components/annotate/keys/key-names";
import { Button } from "@/components/ui/button";

interface Props {
  votes: number;
  /** Of active work on this study. */
  minutes: number;
  /** Nothing waits to be sent. */
  saved: boolean;
  onGoOn: () => void;
}

/** In place of the next pair, which stays in hand. */
export function BreakPanel({ votes, minutes, saved, onGoOn }: Props) {
  const t = useTranslations("break");
  const words = useTimeWords();
  const time = minutes === 0 ? t("underMinute") : words(minutes);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <section className="m-auto grid w-full max-w-[34rem] justify-items-start gap-5 py-16" aria-labelledby="break-title">
      <Coffee className="size-8 text-mute" aria-hidden="true" />
      <h2 id="break-title" className="text-xl font-semibold tracking-tight">
        {t("title")}
      </h2>
      <div className="grid gap-3" id="break-text">
        <p>{saved ? t("given", { votes, time }) : t("givenUnsent", { votes, time })}</p>
        <p className="text-mute">{t("advice")}</p>
      </div>
      <Button ref={button} variant="primary" size="large" aria-describedby="break-title break-text" onClick={onGoOn}>
        {t("goOn")} <KeyHint command="submit" />
      </Button>
    </section>
  );
}
