"use client";

import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { breakIsDue, goOn, readSitting, type Sitting } from "./sitting";

type Start = {
  owner: string;
  /** Votes given on this page. */
  given: number;
  every: number | null;
};

/** Whether it is time for a break, and the way out of it. A break that began is noted in this browser: a reload does not ask for it again. */
export function useBreak({ owner, given, every }: Start): { on: boolean; end: () => void } {
  const sitting = useRef<Sitting>(null);
  const counted = useRef(0);
  const [on, setOn] = useState(false);
  const name = `evenhand.sitting.${owner}`;

  // Before anything is painted: the next pair would flash up.
  useLayoutEffect(() => {
    if (every === null) return;
    sitting.current ??= load(name);
    const now = goOn(sitting.current, given - counted.current, Date.now());
    counted.current = given;
    const due = breakIsDue(now, every);
    if (due) setOn(true);
    sitting.current = due ? { ...now, votes: 0 } : now;
    keep(name, sitting.current);
  }, [name, given, every]);

  return { on, end: useCallback(() => setOn(false), []) };
}

function load(name: string): Sitting | null {
  try {
    return readSitting(localStorage.getItem(name));
  } catch {
    return null;
  }
}

function keep(name: string, sitting: Sitting): void {
  try {
    localStorage.setItem(name, JSON.stringify(sitting));
  } catch {
    // A browser that stores nothing counts from each reload on.
  }
}
