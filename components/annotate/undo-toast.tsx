"use client";

import { useEffect } from "react";
import type { Said } from "./use-voting";

const shownMs = 6_000;

interface Props {
  said: Said;
  keys: boolean;
  onUndo: () => void;
  onGone: () => void;
}

/** Short and in nobody's way; the status line says the same to screen readers. */
export function UndoToast({ said, keys, onUndo, onGone }: Props) {
  useEffect(() => {
    const timer = setTimeout(onGone, shownMs);
    return () => clearTimeout(timer);
  }, [onGone]);

  return (
    <div className="absolute bottom-full left-1/2 mb-3 flex w-max max-w-[calc(100vw-2rem)] -translate-x-1/2 items-center gap-2 rounded-full bg-ink py-1 pr-1.5 pl-4 text-[0.8125rem] text-bg shadow-lg">
      <span className="py-1.5 pr-2">{said.text}</span>
      {said.undo && (
        <button
          type="button"
          className="flex min-h-8 items-center gap-2 rounded-full px-3 font-semibold underline underline-offset-2 pointer-coarse:min-h-11"
          onClick={onUndo}
        >
          Undo
          {keys && <kbd className="font-mono text-xs no-underline opacity-80">z</kbd>}
        </button>
      )}
    </div>
  );
}
