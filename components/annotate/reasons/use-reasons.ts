"use client";

import { useRef, useState } from "react";
import { useActiveTime } from "@/components/annotate/pauses/use-active-time";
import { type Answered, post } from "@/components/annotate/unsent/annotate-api";
import type { ReasonAnswer, ReasonReviewInput } from "@/lib/judges/reasons/schema";

/** What was done last, to say it; what went wrong, in the server's words, or empty where it did not answer. */
type Said = "acceptable" | "notAcceptable" | "undone" | null;

/** Reason after reason, each answer acknowledged before the next is shown. */
export function useReasons(publicId: string, initial: ReasonAnswer) {
  const [answer, setAnswer] = useState(initial);
  const [said, setSaid] = useState<Said>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const { take } = useActiveTime();
  const path = `annotate/${publicId}/reasons`;

  async function send(request: () => Promise<Answered<ReasonAnswer>>, done: Said): Promise<boolean> {
    if (sending.current) return false;
    sending.current = true;
    setBusy(true);
    let got = await request();
    // One that was in somebody's hands for this moment only.
    if (got.ok && got.body.next === null && got.body.progress.left > 0) got = await post(`${path}/next`, {});
    sending.current = false;
    setBusy(false);
    if (got.ok) {
      setAnswer(got.body);
      setSaid(done);
      setFailure(null);
      return true;
    }
    setFailure(got.again ? "" : got.message);
    return false;
  }

  const { next, progress } = answer;

  function review(acceptable: boolean, note: string): Promise<boolean> {
    if (!next || sending.current) return Promise.resolve(false);
    const body: ReasonReviewInput = { acceptable, note, activeMs: take() };
    return send(() => post(`${path}/${next.reviewId}`, body), acceptable ? "acceptable" : "notAcceptable");
  }

  function undo(): Promise<boolean> {
    const { last } = progress;
    if (last === null) return Promise.resolve(false);
    return send(() => post(`${path}/${last}/undo`, {}), "undone");
  }

  const ask = () => send(() => post(`${path}/next`, {}), null);

  return { next, progress, said, failure, busy, review, undo, ask };
}
