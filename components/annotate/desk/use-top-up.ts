"use client";

import { useEffect } from "react";

const recheckMs = 60_000;
const retryMs = 5_000;

/** An empty hand asks once; after "nothing more" it asks again every minute while the tab is visible. */
export function useTopUp(empty: boolean, exhausted: boolean, ask: () => Promise<boolean>) {
  useEffect(() => {
    if (!empty) return;
    if (!exhausted) void ask();
    const look = () => document.visibilityState === "visible" && void ask();
    const timer = setInterval(look, exhausted ? recheckMs : retryMs);
    return () => clearInterval(timer);
  }, [empty, exhausted, ask]);
}
