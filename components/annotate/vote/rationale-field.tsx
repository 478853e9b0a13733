"use client";

import type { KeyboardEvent, RefObject } from "react";
import { useTranslations } from "use-intl";
import { KeyHint, useKeyNames } from "@/components/annotate/keys/key-names";
import { textDirection } from "@/components/comparison/text-direction";
import { RationaleLength } from "./rationale-length";

interface Props {
  field: RefObject<HTMLElement | null>;
  text: string;
  required: boolean;
  /** Characters it needs, where it is required. */
  least: number;
  /** Everything else is answered, so that Enter submits. */
  ready: boolean;
  onText: (text: string) => void;
  onSubmit: () => void;
}

/** One line that grows. Enter submits or goes on to the vote, Shift+Enter makes a new line, Escape leaves. */
export function RationaleField({ field, text, required, least, ready, onText, onSubmit }: Props) {
  const t = useTranslations("vote");
  const keys = useKeyNames();

  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") event.currentTarget.blur();
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    if (ready) onSubmit();
    else event.currentTarget.blur();
  }

  const wanted = least > 0 ? t("whyNeededLong", { count: least }) : t("whyNeeded");
  const label = required ? wanted : t("whyOptional");
  return (
    // What lies at the end of the field is at the end of its words.
    <div className="relative flex-1" dir={text === "" ? undefined : textDirection(text)}>
      <textarea
        ref={(element) => {
          field.current = element;
        }}
        id="why"
        rows={1}
        maxLength={10_000}
        value={text}
        // While empty it holds our own words, which run as the page does.
        dir={text === "" ? undefined : "auto"}
        aria-label={label}
        aria-required={required}
        aria-keyshortcuts={keys.aria("rationale")}
        placeholder={label}
        className={`${required && least > 0 ? "pe-20" : "pe-3"} block max-h-[25vh] min-h-10 w-full resize-none rounded-control border border-edge bg-panel ps-3 py-2 text-sm text-ink [field-sizing:content] pointer-fine:placeholder-shown:pe-10 pointer-coarse:min-h-11 pointer-coarse:text-base`}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={press}
      />
      {text === "" && <KeyHint command="rationale" className="absolute end-2.5 top-2" />}
      {required && least > 0 && <RationaleLength text={text} least={least} />}
    </div>
  );
}
