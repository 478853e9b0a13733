"use client";

import { useEffect, useState } from "react";
import type { ReasonProgress } from "@/lib/judges/reasons/schema";
import { ReasonsLink } from "./reasons-link";

/** At the end of one's votes: what else could be done, where a review is open. Nothing while it is not known. */
export function ReasonsOffer({ publicId }: { publicId: string }) {
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    const left = new AbortController();
    fetch(`/api/v1/annotate/${publicId}/reasons`, { signal: left.signal })
      .then(async (answer) => {
        // Our own route answers with its type, or with an error.
        if (answer.ok) setWaiting(((await answer.json()) as ReasonProgress).left);
      })
      .catch(() => {
        // An offer that cannot be made now is made at the next visit.
      });
    return () => left.abort();
  }, [publicId]);
  return waiting > 0 ? <ReasonsLink publicId={publicId} count={waiting} /> : null;
}
