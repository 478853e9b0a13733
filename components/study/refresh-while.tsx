"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

const PAUSE_MS = 1_000;

/** Asks the server for this page again and again while something is under way, a second after each answer: a slow answer is waited for. */
export function RefreshWhile({ active }: { active: boolean }) {
  const router = useRouter();
  const [refreshing, startRefresh] = useTransition();
  useEffect(() => {
    if (!active || refreshing) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") startRefresh(() => router.refresh());
    }, PAUSE_MS);
    return () => clearInterval(timer);
  }, [active, refreshing, router]);
  return null;
}
