"use client";

import { useCallback, useEffect, useRef } from "react";
import { type Clock, isIdle, measure, noteInput, setVisible, startClock } from "./active-time";

const inputs = ["keydown", "pointerdown", "pointermove", "wheel", "scroll", "touchmove"] as const;

type ActiveTime = {
  /** Milliseconds since it was last called. */
  take: () => number;
  /** Nothing counts: the tab is hidden, or there was no input for a while. */
  idle: () => boolean;
};

/** Measures active time: with the tab visible and recent input. */
export function useActiveTime(): ActiveTime {
  const clock = useRef<Clock>(startClock(0, false));

  useEffect(() => {
    clock.current = startClock(performance.now(), document.visibilityState === "visible");
    const input = () => {
      clock.current = noteInput(clock.current, performance.now());
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
    const read = measure(clock.current, performance.now());
    clock.current = { ...read, activeMs: 0 };
    return Math.round(read.activeMs);
  }, []);
  const idle = useCallback(() => isIdle(clock.current, performance.now()), []);
  return { take, idle };
}
