"use client";

import { useCallback, useEffect, useRef } from "react";
import { type Clock, setVisible, startClock, tick } from "./active-time";

const inputs = ["keydown", "pointerdown", "pointermove", "wheel", "scroll", "touchmove"] as const;

/** Measures active time; `take` answers with the milliseconds since it was last called. */
export function useActiveTime(): { take: () => number } {
  const clock = useRef<Clock>(startClock(0, false));

  useEffect(() => {
    clock.current = startClock(performance.now(), document.visibilityState === "visible");
    const input = () => {
      clock.current = tick(clock.current, performance.now());
    };
    const visibility = () => {
      clock.current = setVisible(clock.current, performance.now(), document.visibilityState === "visible");
    };
    for (const name of inputs) addEventListener(name, input, { passive: true, capture: true });
    document.addEventListener("visibilitychange", visibility);
    return () => {
      for (const name of inputs) removeEventListener(name, input, { capture: true });
      document.removeEventListener("visibilitychange", visibility);
    };
  }, []);

  const take = useCallback(() => {
    const read = tick(clock.current, performance.now());
    clock.current = { ...read, activeMs: 0 };
    return Math.round(read.activeMs);
  }, []);
  return { take };
}
