"use client";

import { ThumbsDown, ThumbsUp, X } from "lucide-react";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { KeyHint, useKeyNames } from "@/components/annotate/keys/key-names";
import { Button } from "@/components/ui/button";
import type { Highlight } from "@/lib/votes/schema";
import type { Marking } from "./use-marking";

/** Beside the selected text: what to make of it. */
export function MarkToolbar({ marking }: { marking: Marking }) {
  const t = useTranslations("reading");
  const box = useRef<HTMLFieldSetElement>(null);
  const range = marking.passage?.range;

  useLayoutEffect(() => {
    if (!range) return;
    const place = () => box.current && putBeside(box.current, range);
    place();
    addEventListener("scroll", place, { capture: true, passive: true });
    addEventListener("resize", place);
    return () => {
      removeEventListener("scroll", place, { capture: true });
      removeEventListener("resize", place);
    };
  }, [range]);

  return (
    <fieldset
      ref={box}
      data-marking
      className="fixed z-30 flex gap-0.5 rounded-panel border border-edge/60 bg-panel p-1 shadow-lg"
      // The selection stays while a button is pressed.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === "Escape") marking.close();
      }}
    >
      <legend className="sr-only">{t("markPassage")}</legend>
      <MarkButton kind="good" marking={marking}>
        <ThumbsUp className="size-4 text-ok" aria-hidden="true" /> {t("good")}
      </MarkButton>
      <MarkButton kind="bad" marking={marking}>
        <ThumbsDown className="size-4 text-danger" aria-hidden="true" /> {t("bad")}
      </MarkButton>
      {marking.known && (
        <Button variant="quiet" size="small" onClick={marking.remove}>
          <X className="size-4" aria-hidden="true" /> {t("removeMark")}
        </Button>
      )}
    </fieldset>
  );
}

interface ButtonProps {
  kind: Highlight["mark"];
  marking: Marking;
  children: ReactNode;
}

function MarkButton({ kind, marking, children }: ButtonProps) {
  const keys = useKeyNames();
  const command = kind === "good" ? "mark_good" : "mark_bad";
  return (
    <Button
      variant="quiet"
      size="small"
      aria-pressed={marking.known ? marking.known.mark === kind : undefined}
      aria-keyshortcuts={keys.aria(command)}
      className={marking.known?.mark === kind ? "bg-sunken" : ""}
      onClick={() => marking.mark(kind)}
    >
      {children}
      <KeyHint command={command} />
    </Button>
  );
}

const gap = 8;

/** Below the end of the selection, where a phone's own menu is not; above it where there is no room. */
function putBeside(box: HTMLElement, range: Range): void {
  const rects = range.getClientRects();
  const last = rects[rects.length - 1] ?? range.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const floor = document.getElementById("vote")?.getBoundingClientRect().top ?? innerHeight;
  const below = last.bottom + gap;
  const top = below + height < floor ? below : Math.max(gap, (rects[0]?.top ?? last.top) - height - gap);
  box.style.top = `${Math.min(top, innerHeight - height - gap)}px`;
  box.style.left = `${Math.max(gap, Math.min(last.right - width / 2, innerWidth - width - gap))}px`;
}
