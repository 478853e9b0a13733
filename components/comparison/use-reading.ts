"use client";

import { type RefObject, useRef, useState } from "react";
import type { ReadingCommand } from "@/components/annotate/keys/commands";
import type { BlindComparison } from "@/lib/assignments/schema";
import type { Highlight } from "@/lib/votes/schema";
import type { ReadingPreferences } from "./reading-preferences";
import { scrollToPlace } from "./scroll-to-place";
import { type Found, useDifferences } from "./use-differences";

export type Reading = {
  /** True where the command did something. */
  run: (command: ReadingCommand) => boolean;
  /** What is on screen of the pair. */
  view: RefObject<HTMLDivElement | null>;
  differences: Found | null;
  /** The difference that was gone to last. */
  here: number | null;
  /** Marks the selected text; set by what knows of the selection. */
  mark: RefObject<((mark: Highlight["mark"]) => boolean) | null>;
};

type Setting = {
  pair: BlindComparison | undefined;
  preferences: ReadingPreferences;
  onChange: (change: Partial<ReadingPreferences>) => void;
};

/** What reading commands do; keys and buttons both end here. */
export function useReading({ pair, preferences, onChange }: Setting): Reading {
  const view = useRef<HTMLDivElement>(null);
  const mark = useRef<Reading["mark"]["current"]>(null);
  const differences = useDifferences(pair, preferences.plain, preferences.diff);
  const [gone, setGone] = useState<{ to: number; of: Found } | null>(null);
  const here = gone && gone.of === differences ? gone.to : null;

  function go(step: 1 | -1): boolean {
    if (!pair) return false;
    if (!preferences.diff) onChange({ diff: true });
    const count = differences?.places.length ?? 0;
    if (!differences || count === 0) return true;
    const to = here === null ? (step === 1 ? 0 : count - 1) : (here + step + count) % count;
    setGone({ to, of: differences });
    if (view.current) scrollToPlace(view.current, pair, preferences.plain, differences.places[to]);
    return true;
  }

  function run(command: ReadingCommand): boolean {
    const { plain, diff, layout, scroll, referenceOpen } = preferences;
    if (command === "plain") onChange({ plain: !plain });
    else if (command === "diff") onChange({ diff: !diff });
    else if (command === "layout") onChange({ layout: layout === "columns" ? "stacked" : "columns" });
    else if (command === "linked") onChange({ scroll: scroll === "linked" ? "page" : "linked", layout: "columns" });
    else if (command === "reference" && pair?.reference) onChange({ referenceOpen: !referenceOpen });
    else if (command === "next") return go(1);
    else if (command === "previous") return go(-1);
    else if (command === "mark_good") return mark.current?.("good") ?? false;
    else if (command === "mark_bad") return mark.current?.("bad") ?? false;
    else return false;
    return true;
  }

  return { run, view, differences, here, mark };
}
