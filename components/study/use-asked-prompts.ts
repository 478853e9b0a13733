import { useEffect, useState } from "react";
import type { AskedPrompts, AskedPromptsInput } from "@/lib/studies/schema";

const PAUSE_MS = 200;

/** How many prompts each aspect of the form is for, a moment after the last change; null until it is known. A filter without a value is none yet. */
export function useAskedPrompts(studyId: string, filters: AskedPromptsInput["filters"] | null): AskedPrompts | null {
  const [counted, setCounted] = useState<{ of: string; counts: AskedPrompts } | null>(null);
  const sent = filters?.map((filter) => (filter?.length === 0 ? null : filter));
  const body = JSON.stringify({ filters: sent });
  const asks = filters !== null;
  useEffect(() => {
    if (!asks) return;
    const late = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api/v1/studies/${studyId}/asked-prompts`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body,
          signal: late.signal,
        });
        const counts: AskedPrompts = await response.json();
        if (response.ok && !late.signal.aborted) setCounted({ of: body, counts });
      } catch {
        // Without a connection there is no count; saving says what is wrong.
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      late.abort();
    };
  }, [studyId, body, asks]);
  return counted?.of === body ? counted.counts : null;
}
