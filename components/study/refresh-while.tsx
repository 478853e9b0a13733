"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";

const SHORTEST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A pause is so many times as long as the answer took: watching costs the server a quarter of the time at most. */
const PATIENCE = 3;

/** Asks the server for this page again and again while something is under way, a second after each answer, or later where answers take long. */
export function RefreshWhile({ active }: { active: boolean }) {
  const router = useRouter();
  const [refreshing, startRefresh] = useTransition();
  const asked = useRef<number | null>(null);
  useEffect(() => {
    if (!active) return;
    if (refreshing) {
      asked.current = performance.now();
      return;
    }
    const took = asked.current === null ? 0 : performance.now() - asked.current;
    const pause = Math.min(Math.max(PATIENCE * took, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS);
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") startRefresh(() => router.refresh());
    }, pause);
    return () => clearInterval(timer);
  }, [active, refreshing, router]);
  return null;
}
