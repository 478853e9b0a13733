"use client";

import { useEffect, useState } from "react";
import { useActiveTime } from "@/components/annotate/pauses/use-active-time";

const everyMs = 5_000;

/** Active minutes on this study: those of earlier votes, and this visit's. */
export function useMinutesSoFar(earlierMs: number): number {
  const { take } = useActiveTime();
  const [minutes, setMinutes] = useState(Math.floor(earlierMs / 60_000));
  const [atFirst] = useState(earlierMs);
  useEffect(() => {
    let ms = atFirst;
    const timer = setInterval(() => {
      ms += take();
      setMinutes(Math.floor(ms / 60_000));
    }, everyMs);
    return () => clearInterval(timer);
  }, [atFirst, take]);
  return minutes;
}
