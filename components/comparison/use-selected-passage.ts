"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { BlindComparison } from "@/lib/assignments/schema";
import { answerText } from "./painted-marks";
import { shownText } from "./shown-text";
import { spanIn } from "./text-ranges";
import type { Span } from "./words";

/** A selection in an answer, in what is on the page; empty where the reader only put the caret there. */
export type Passage = { answer: string; span: Span; range: Range };

const settledMs = 120;
/** What closes the toolbar moves the caret too, and that is no new wish for it. */
const quietMs = 400;

/** What is selected in the view once the selection rests: while a pointer is down it does not. */
export function useSelectedPassage(
  view: RefObject<Element | null>,
  pair: BlindComparison,
  plain: boolean,
  on: boolean,
): [Passage | null, () => void] {
  const [passage, setPassage] = useState<Passage | null>(null);
  const quietUntil = useRef(0);

  useEffect(() => {
    if (!on) return;
    let pressed = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const found = pressed ? null : selectedIn(view.current, pair, plain);
        const isCaret = found?.span.start === found?.span.end;
        if (!pressed && !(isCaret && performance.now() < quietUntil.current)) setPassage(found);
      }, settledMs);
    };
    const press = (event: PointerEvent) => {
      // A press on the toolbar is no press on the text.
      pressed = !(event.target instanceof Element && event.target.closest("[data-marking]"));
    };
    const release = () => {
      pressed = false;
      look();
    };
    document.addEventListener("selectionchange", look);
    document.addEventListener("pointerdown", press);
    document.addEventListener("pointerup", release);
    document.addEventListener("pointercancel", release);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", look);
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("pointerup", release);
      document.removeEventListener("pointercancel", release);
      setPassage(null);
    };
  }, [view, pair, plain, on]);

  const close = useCallback(() => {
    quietUntil.current = performance.now() + quietMs;
    setPassage(null);
  }, []);
  return [passage, close];
}

/** What is selected in the view at this moment. */
export function selectedIn(view: Element | null, pair: BlindComparison, plain: boolean): Passage | null {
  const selection = getSelection();
  if (!view || !selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const answer = answerAt(range.startContainer, view);
  const name = answer?.getAttribute("data-answer");
  if (!answer || !name || !staysIn(range, answer)) return null;
  const text = answerText(pair, name);
  if (!text) return null;
  return { answer: name, span: spanIn(answer, shownText(text, plain).leaves, range), range: range.cloneRange() };
}

function answerAt(node: Node, view: Element): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  const answer = element?.closest("[data-answer]") ?? null;
  return answer && view.contains(answer) ? answer : null;
}

/** A triple click ends at the very beginning of what comes next. */
function staysIn(range: Range, answer: Element): boolean {
  return answer.contains(range.endContainer) || range.endOffset === 0;
}
