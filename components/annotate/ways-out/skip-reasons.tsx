"use client";

import { X } from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { KeyHint, useKeyNames } from "@/components/annotate/keys/key-names";
import type { SkipBody } from "@/components/annotate/unsent/unsent-store";
import { Button } from "@/components/ui/button";
import { LineInput } from "./line-input";

const reasons = ["unclear", "not_my_field", "too_long", "display"] as const satisfies readonly SkipBody["reason"][];

interface Props {
  /** Null: none is given. */
  onReason: (body: SkipBody | null) => void;
}

/** After a skip, for whoever wants to say why: in nobody's way, the next pair can be voted on meanwhile. */
export function SkipReasons({ onReason }: Props) {
  const t = useTranslations("ways");
  const keyNames = useKeyNames();
  const [noting, setNoting] = useState(false);

  /** What held the focus goes away. */
  function leave(body: SkipBody | null) {
    document.getElementById("content")?.focus({ preventScroll: true });
    onReason(body);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would not lie in one line with its words
    <div
      role="group"
      aria-labelledby="why-skipped"
      className="-mx-1 flex items-center gap-x-1.5 gap-y-1 overflow-x-auto px-1 py-0.5 text-[0.8125rem] whitespace-nowrap [scrollbar-width:none]"
      onKeyDown={(event) => event.key === "Escape" && leave(null)}
    >
      <span id="why-skipped" className="flex items-center gap-2 pe-1 text-mute max-sm:sr-only">
        {t("whySkipped")} <KeyHint command="skip_reason" />
      </span>
      {noting ? (
        <SkipNote onSend={(note) => leave({ reason: "other", ...(note && { note }) })} />
      ) : (
        <>
          <span aria-hidden="true" className="text-mute sm:hidden">
            {t("whySkippedShort")}
          </span>
          {reasons.map((reason, at) => (
            <Button
              key={reason}
              id={at === 0 ? "skip-reason" : undefined}
              size="small"
              className="rounded-full"
              aria-keyshortcuts={at === 0 ? keyNames.aria("skip_reason") : undefined}
              onClick={() => leave({ reason })}
            >
              {t(`reasons.${reason}`)}
            </Button>
          ))}
          <Button size="small" className="rounded-full" onClick={() => setNoting(true)}>
            {t("reasons.other")}…
          </Button>
        </>
      )}
      <Button
        variant="quiet"
        size="small"
        aria-label={t("closeReasons")}
        className="flex-none text-mute pointer-coarse:min-w-11"
        onClick={() => leave(null)}
      >
        <X className="size-4" aria-hidden="true" />
      </Button>
    </div>
  );
}

function SkipNote({ onSend }: { onSend: (note: string) => void }) {
  const t = useTranslations("ways");
  const [note, setNote] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  function send(event: FormEvent) {
    event.preventDefault();
    onSend(note.trim());
  }

  return (
    <form className="flex min-w-0 flex-1 gap-1.5" aria-label={t("whySkipped")} onSubmit={send}>
      <LineInput field={field} label={t("skipNote")} limit={500} value={note} onText={setNote} />
      <Button type="submit">{t("sendReason")}</Button>
    </form>
  );
}
