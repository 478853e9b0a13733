"use client";

import { useEffect, useState } from "react";
import type { BlindComparison } from "@/lib/assignments/schema";
import { type Difference, type Differences, differencesOf } from "./differences";
import { answerName, type Marks } from "./painted-marks";
import { shownText } from "./shown-text";

export type Place = Difference & { answer: number };
export type Found = {
  marks: Marks;
  places: Place[];
  /** Of all words, 0 to 1. */
  shared: number;
  /** Some answers were too long to compare. */
  partly: boolean;
};

/** What the sides differ in; null while it is off or not yet known. Worked out an answer at a time, when the page has nothing else to do. */
export function useDifferences(pair: BlindComparison | undefined, plain: boolean, on: boolean): Found | null {
  const [found, setFound] = useState<{ of: BlindComparison; plain: boolean; found: Found } | null>(null);

  useEffect(() => {
    if (!on || !pair) return;
    const each: (Differences | null)[] = [];
    let stop: () => void = () => {};
    const step = () => {
      const [left, right] = [pair.left[each.length], pair.right[each.length]];
      if (!left || !right) return setFound({ of: pair, plain, found: together(each) });
      each.push(differencesOf(shownText(left, plain).text, shownText(right, plain).text));
      stop = whenIdle(step);
    };
    stop = whenIdle(step);
    return () => stop();
  }, [pair, plain, on]);

  return on && found?.of === pair && found?.plain === plain ? found.found : null;
}

function together(each: (Differences | null)[]): Found {
  const known = each.filter((one) => one !== null);
  const sides = ["left", "right"] as const;
  return {
    marks: each.flatMap((one, answer) =>
      one
        ? sides.map((side) => ({ answer: answerName(side, answer), kind: "one-side" as const, spans: one[side] }))
        : [],
    ),
    places: each.flatMap((one, answer) => one?.places.map((place) => ({ ...place, answer })) ?? []),
    shared: known.reduce((sum, one) => sum + one.shared, 0) / Math.max(1, known.length),
    partly: known.length < each.length,
  };
}

function whenIdle(run: () => void): () => void {
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback === "function") {
    const asked = requestIdleCallback(run, { timeout: 500 });
    return () => cancelIdleCallback(asked);
  }
  const asked = setTimeout(run, 50);
  return () => clearTimeout(asked);
}
