"use client";

import type { KeyboardEvent, RefObject } from "react";
import { Kbd } from "@/components/ui/kbd";

interface Props {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  required: boolean;
  /** Everything else is answered, so that Enter submits. */
  ready: boolean;
  keys: boolean;
  onText: (text: string) => void;
  onSubmit: () => void;
}

/** One line that grows. Enter submits or goes on to the vote, Shift+Enter makes a new line, Escape leaves. */
export function RationaleField({ field, text, required, ready, keys, onText, onSubmit }: Props) {
  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") event.currentTarget.blur();
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    if (ready) onSubmit();
    else event.currentTarget.blur();
  }

  const label = required ? "Why? Needed for this vote." : "Why? Optional.";
  return (
    <div className="relative flex-1">
      <textarea
        ref={field}
        rows={1}
        maxLength={10_000}
        value={text}
        aria-label={label}
        aria-required={required}
        aria-keyshortcuts={keys ? "r" : undefined}
        placeholder={label}
        className="block max-h-[25vh] min-h-10 w-full resize-none rounded-control border border-edge bg-panel px-3 py-2 text-sm text-ink [field-sizing:content] pointer-coarse:min-h-11 pointer-coarse:text-base"
        onChange={(event) => onText(event.target.value)}
        onKeyDown={press}
      />
      {keys && text === "" && (
        <span className="absolute top-2 right-2.5 pointer-coarse:hidden" aria-hidden="true">
          <Kbd>r</Kbd>
        </span>
      )}
    </div>
  );
}
