"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { BlindComparison } from "@/lib/assignments/schema";
import type { MinimumReading } from "@/lib/studies/schema";
import { loadRead, storeRead } from "./read-so-far";
import { neededMs } from "./reading-time";
import { useActiveTime } from "./use-active-time";

/** How far the reading of the pair on screen is: `leftMs` 0 opens the choices. */
export type ReadingGate = { neededMs: number; leftMs: number; idle: boolean };

const everyMs = 250;
const open: ReadingGate = { neededMs: 0, leftMs: 0, idle: false };

/** Holds the choices back until the pair was read for as long as the study asks. What was read once counts when the pair comes back. */
export function useReadingGate(rule: MinimumReading | null, pair: BlindComparison | null): ReadingGate {
  const { take, idle } = useActiveTime();
  const read = useRef(new Map<string, number>());
  const needed = useMemo(() => (pair ? neededMs(rule, pair) : 0), [rule, pair]);
  // By its texts: after an undo the same pair has another name.
  const key = useMemo(() => (needed > 0 && pair ? textsOf(pair) : null), [needed, pair]);
  const name = pair?.assignmentId ?? "";
  const [gate, setGate] = useState<ReadingGate & { of: string | null }>({ ...open, of: null });

  useEffect(() => {
    take();
    if (key === null) return;
    if (!read.current.has(key)) read.current.set(key, loadRead(name));
    function look() {
      if (key === null) return;
      const ms = (read.current.get(key) ?? 0) + take();
      read.current.set(key, ms);
      storeRead(name, ms);
      // In whole seconds, so that the screen is drawn again once a second only.
      const leftMs = Math.ceil(Math.max(0, needed - ms) / 1000) * 1000;
      const next = { neededMs: needed, leftMs, idle: idle(), of: key };
      setGate((gate) => (gate.of === key && gate.leftMs === leftMs && gate.idle === next.idle ? gate : next));
      if (leftMs === 0) clearInterval(timer);
    }
    const timer = setInterval(look, everyMs);
    look();
    return () => clearInterval(timer);
  }, [key, name, needed, take, idle]);

  if (key === null) return open;
  if (gate.of === key) return gate;
  return { neededMs: needed, leftMs: Math.max(0, needed - (read.current.get(key) ?? 0)), idle: false };
}

function textsOf({ left, right, judged }: BlindComparison): string {
  return JSON.stringify([left.map(({ plain }) => plain), right.map(({ plain }) => plain), judged]);
}
