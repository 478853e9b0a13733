"use client";

import { useEffect, useState } from "react";
import { useActiveTime } from "./use-active-time";

const everyMs = 10_000;

/** Active minutes since this page was opened. */
export function SessionTime() {
  const { take } = useActiveTime();
  const [ms, setMs] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMs((before) => before + take()), everyMs);
    return () => clearInterval(timer);
  }, [take]);
  const minutes = Math.floor(ms / 60_000);
  return (
    <span className="tabular-nums max-sm:hidden" title="Active time since you opened this page">
      {minutes} min
    </span>
  );
}
