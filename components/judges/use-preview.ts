import { useEffect, useState } from "react";
import type { RequestPreview } from "@/lib/judges/schema";

export interface AskedPreview {
  kind: string;
  template: string;
  questions: string;
  reference: boolean;
  responseLimit: string;
  endpointId: string;
}

const PAUSE_MS = 350;

/** What would be sent, a moment after the last change; null before the first answer. */
export function usePreview(
  studyId: string,
  asked: AskedPreview,
  place: number,
): { preview: RequestPreview | null; error: string | null } {
  const [preview, setPreview] = useState<RequestPreview | null>(null);
  const [error, setError] = useState<string | null>(null);
  const body = JSON.stringify({ ...asked, endpointId: asked.endpointId || undefined, place });
  useEffect(() => {
    const late = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api/v1/studies/${studyId}/judges/preview`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body,
          signal: late.signal,
        });
        const answer = await response.json();
        if (late.signal.aborted) return;
        setError(response.ok ? null : answer.error.message);
        if (response.ok) setPreview(answer);
      } catch {
        if (!late.signal.aborted) setError("The preview could not be made. It comes back with the connection.");
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      late.abort();
    };
  }, [studyId, body]);
  return { preview, error };
}
