"use client";

import { useEffect, useRef } from "react";

type Held = { element: Element; inVote: boolean };

/** A short memory: a form is reached by a button or a key, not by a long way. */
const remembered = 20;

/** What held the focus went away: it goes back to where a form was opened from, or to the part of the screen that it was in. */
export function useFocusKept() {
  const held = useRef<Held[]>([]);

  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element)
        held.current = [...held.current, { element: target, inVote: target.closest("#vote") !== null }].slice(
          -remembered,
        );
    };
    addEventListener("focusin", note);
    return () => removeEventListener("focusin", note);
  }, []);

  // After every change of the screen: any of them may take away what holds the focus.
  useEffect(() => {
    const last = held.current.at(-1);
    if (!last || last.element.isConnected || document.activeElement !== document.body) return;
    const opener = last.element.closest("form") && held.current.findLast(({ element }) => element.isConnected)?.element;
    const place = document.getElementById(last.inVote ? "vote" : "content") ?? document.getElementById("content");
    const next = opener instanceof HTMLElement ? opener : place;
    next?.focus({ preventScroll: true });
  });
}
