"use client";

import { type RefObject, useMemo, useState } from "react";
import type { BlindComparison } from "@/lib/assignments/schema";
import type { Highlight } from "@/lib/votes/schema";
import { highlightAt, withHighlight } from "./highlight-spans";
import { answerName, answerText, type Marks } from "./painted-marks";
import { fromShown, shownText, toShown } from "./shown-text";
import { type Passage, selectedIn, useSelectedPassage } from "./use-selected-passage";
import type { Span } from "./words";

type Setting = {
  view: RefObject<Element | null>;
  pair: BlindComparison;
  plain: boolean;
  /** Null where the study asks for none. */
  highlights: Highlight[] | null;
  onHighlights: (highlights: Highlight[]) => void;
};

export type Marking = {
  passage: Passage | null;
  /** The mark that the selection or the caret is in. */
  known: Highlight | undefined;
  /** What was done last, for those who do not see it. */
  said: { mark: Highlight["mark"] | "removed"; quote: string } | null;
  mark: (mark: Highlight["mark"]) => boolean;
  remove: () => void;
  close: () => void;
};

/** Marking passages good or bad: what is selected, and what becomes of it. */
export function useMarking({ view, pair, plain, highlights, onHighlights }: Setting): Marking {
  const [selected, close] = useSelectedPassage(view, pair, plain, highlights !== null);
  const [said, setSaid] = useState<Marking["said"]>(null);
  const asRead = useMemo(() => (selected ? spanAsRead(selected, pair, plain) : null), [selected, pair, plain]);
  const place = selected && placeOf(selected.answer);
  const known = place && asRead && highlights ? highlightAt(highlights, place, asRead) : undefined;
  const isSelection = asRead !== null && asRead.end > asRead.start;
  const passage = selected && asRead && (isSelection || known) ? selected : null;

  function done() {
    getSelection()?.collapseToEnd();
    close();
  }

  function mark(kind: Highlight["mark"]): boolean {
    // A key may be faster than the toolbar; a touch may take the selection away before the button knows.
    const now = selectedIn(view.current, pair, plain);
    const chosen = now && now.span.end > now.span.start ? now : passage;
    const span = chosen && (chosen === passage && !isSelection ? known : spanAsRead(chosen, pair, plain));
    const text = chosen && answerText(pair, chosen.answer);
    if (!chosen || !span || !text || !highlights) return false;
    const read = shownText(text, false).text;
    onHighlights(withHighlight(highlights, placeOf(chosen.answer), span, kind, read));
    setSaid({ mark: kind, quote: read.slice(span.start, span.end) });
    done();
    return true;
  }

  function remove() {
    if (!known || !highlights) return;
    onHighlights(highlights.filter((one) => one !== known));
    setSaid({ mark: "removed", quote: known.quote });
    done();
  }

  return { passage, known, said, mark, remove, close };
}

/** What is marked, as passages of what is on the page. */
export function useHighlightMarks(pair: BlindComparison, plain: boolean, highlights: Highlight[] | null): Marks {
  return useMemo(
    () =>
      (highlights ?? []).flatMap(({ side, answer, start, end, mark }) => {
        const name = answerName(side, answer);
        const text = answerText(pair, name);
        const span = text ? toShown({ start, end }, text, plain) : null;
        return span ? [{ answer: name, kind: mark, spans: [span] }] : [];
      }),
    [pair, plain, highlights],
  );
}

function placeOf(answer: string): Pick<Highlight, "side" | "answer"> {
  const [side, place] = answer.split("-");
  return { side: side === "left" ? "left" : "right", answer: Number(place) };
}

function spanAsRead({ answer, span }: Passage, pair: BlindComparison, plain: boolean): Span | null {
  const text = answerText(pair, answer);
  if (!text) return null;
  if (span.end > span.start) return fromShown(span, text, plain);
  // The caret: where it stands is the passage of the word around it.
  const around = fromShown({ start: Math.max(0, span.start - 1), end: span.end + 1 }, text, plain);
  return around && { start: around.start, end: around.start };
}
