"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useKeyNames } from "@/components/annotate/keys/key-names";
import type { Said } from "@/components/annotate/vote/use-voting";

const shownMs = 6_000;

interface Props {
  said: Said;
  onUndo: () => void;
  onGone: () => void;
}

/** Short and in nobody's way, and there for as long as somebody is at its button; the status line says the same to screen readers. */
export function UndoToast({ said, onUndo, onGone }: Props) {
  const t = useTranslations("ways");
  const keyNames = useKeyNames();
  const key = keyNames.shown("undo");
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onGone, shownMs);
    return () => clearTimeout(timer);
  }, [held, onGone]);

  return (
    <div className="absolute bottom-full left-1/2 mb-3 flex w-max max-w-[calc(100vw-2rem)] -translate-x-1/2 items-center gap-2 rounded-full bg-ink py-1 ps-4 pe-1.5 text-[0.8125rem] text-bg shadow-lg">
      <span className="py-1.5 pe-2">{said.text}</span>
      {said.undo && (
        <button
          type="button"
          className="flex min-h-8 items-center gap-2 rounded-full px-3 font-semibold underline underline-offset-2 pointer-coarse:min-h-11"
          aria-keyshortcuts={keyNames.aria("undo")}
          onClick={onUndo}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
        >
          {t("undo")}
          {key && (
            <span aria-hidden="true" className="pointer-coarse:hidden">
              <kbd className="font-mono text-xs no-underline opacity-80">{key}</kbd>
            </span>
          )}
        </button>
      )}
    </div>
  );
}
