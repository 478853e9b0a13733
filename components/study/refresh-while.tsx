"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Asks the server for this page again every second while something is under way. */
export function RefreshWhile({ active }: { active: boolean }) {
  const router = useRouter();
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(() => document.visibilityState === "visible" && router.refresh(), 1000);
    return () => clearInterval(timer);
  }, [active, router]);
  return null;
}
