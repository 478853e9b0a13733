"use client";

import { type RefObject, useEffect, useMemo, useState } from "react";
import type { BlindComparison } from "@/lib/assignments/schema";
import type { Highlight } from "@/lib/votes/schema";
import { answerName, canPaint, type Marks, paint } from "./painted-marks";
import { useHighlightMarks } from "./use-marking";
import type { Reading } from "./use-reading";

/** Everything that is marked in the texts now. */
export function useMarks(
  pair: BlindComparison,
  plain: boolean,
  highlights: Highlight[] | null,
  reading: Reading | null,
): Marks {
  const own = useHighlightMarks(pair, plain, reading ? highlights : null);
  const differences = reading?.differences;
  const here = reading?.here ?? null;
  return useMemo(() => {
    const place = here === null ? undefined : differences?.places[here];
    const there: Marks = place
      ? (["left", "right"] as const).map((side) => ({
          answer: answerName(side, place.answer),
          kind: "here",
          spans: place[side].end > place[side].start ? [place[side]] : [],
        }))
      : [];
    return [...(differences?.marks ?? []), ...there, ...own];
  }, [own, differences, here]);
}

/** Puts them on the texts. False where the browser cannot paint: then the marks have to be elements. */
export function usePaintedMarks(
  view: RefObject<Element | null>,
  pair: BlindComparison,
  plain: boolean,
  marks: Marks,
): boolean {
  const [able, setAble] = useState(true);
  useEffect(() => setAble(canPaint()), []);
  useEffect(() => {
    if (view.current && canPaint() && marks.length > 0) return paint(view.current, pair, plain, marks);
  }, [view, pair, plain, marks]);
  return able;
}
