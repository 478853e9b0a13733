"use client";

import { useEffect } from "react";
import { post } from "@/components/annotate/unsent/annotate-api";
import type { Deed } from "@/components/annotate/unsent/unsent-store";
import { emptyAnswer } from "@/components/annotate/vote/questions";
import type { LeaseAnswer } from "@/lib/assignments/schema";
import type { DeskEvent } from "./desk-state";

const everyMs = 60_000;
/** Longer than this without renewing: the computer slept, or the tab was frozen. */
const awayAfterMs = 5 * everyMs;

/** What tells that a tab goes on: timers in the background come once a minute at most, and none while it sleeps. */
const wakings = [
  ["visibilitychange", () => document],
  ["resume", () => document],
  ["pageshow", () => window],
  ["focus", () => window],
  ["online", () => window],
] as const;

type Line = { holding: () => string[]; waiting: () => Deed[] };

/** Keeps what is in hand for this annotator as long as the tab is open, also in the background. */
export function useLeases(line: () => Line | null, dispatch: (event: DeskEvent) => void) {
  useEffect(() => {
    let renewedAt = Date.now();
    let asking = false;

    async function renew() {
      const held = line();
      const assignmentIds = held?.holding() ?? [];
      if (!held || asking || assignmentIds.length === 0) return;
      asking = true;
      const answer = await post<LeaseAnswer>("leases", { assignmentIds });
      asking = false;
      if (!answer.ok) return;
      const away = Date.now() - renewedAt > awayAfterMs;
      renewedAt = Date.now();
      const undone = new Set(held.waiting().flatMap((deed) => (deed.kind === "undo" ? [deed.assignmentId] : [])));
      const { lost, voted } = answer.body;
      for (const assignmentId of voted.filter((id) => !undone.has(id)))
        dispatch({ type: "settled_elsewhere", assignmentId, by: "vote", answer: emptyAnswer });
      if (lost.length > 0) dispatch({ type: "lost", assignmentIds: lost, away });
    }

    const timer = setInterval(() => void renew(), everyMs);
    const woken = () =>
      void (document.visibilityState === "visible" && Date.now() - renewedAt > everyMs / 6 && renew());
    for (const [name, target] of wakings) target().addEventListener(name, woken);
    return () => {
      clearInterval(timer);
      for (const [name, target] of wakings) target().removeEventListener(name, woken);
    };
  }, [line, dispatch]);
}
