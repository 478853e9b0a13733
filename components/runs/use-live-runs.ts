"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import type { LiveRuns, RunProgress } from "@/lib/runs/schema";

const PAUSE_MS = 1_000;

/**
 * The runs as they are now, asked for a second after each answer while one is under way; `path` answers with LiveRuns. When one begins or ends
 * the page is asked for as well.
 */
export function useLiveRuns(given: RunProgress[], path: string): RunProgress[] {
  const router = useRouter();
  const [read, setRead] = useState({ of: given, runs: given });
  const runs = read.of === given ? read.runs : given;
  const active = runs.some(({ state }) => state === "running" || state === "queued");
  const ask = useEffectEvent(async (signal: AbortSignal) => {
    const response = await fetch(path, { signal });
    if (!response.ok) return;
    // Our own route answers with its type, or with an error.
    const now = (await response.json()) as LiveRuns;
    setRead({ of: given, runs: now.runs });
    if (statesOf(now.runs) !== statesOf(given)) router.refresh();
  });
  useEffect(() => {
    if (!active) return;
    const left = new AbortController();
    let timer = setTimeout(again, PAUSE_MS);
    async function again() {
      // A server that is away for a moment is asked again.
      if (document.visibilityState === "visible") await ask(left.signal).catch(() => undefined);
      if (!left.signal.aborted) timer = setTimeout(again, PAUSE_MS);
    }
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [active]);
  return runs;
}

function statesOf(runs: RunProgress[]): string {
  return runs.map(({ id, state }) => `${id} ${state}`).join();
}
