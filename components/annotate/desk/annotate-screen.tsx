"use client";

import { useEffect, useState } from "react";
import { StartPanel } from "@/components/annotate/join/start-panel";
import { post } from "@/components/annotate/unsent/annotate-api";
import { browserStore } from "@/components/annotate/unsent/browser-store";
import type { BlindStudy, NextAnswer } from "@/lib/assignments/schema";
import { Desk } from "./desk";

export interface AnnotateScreenProps {
  study: BlindStudy;
  initial: NextAnswer;
  annotator: { id: string; name: string; resumeUrl: string; guidelinesRead: boolean };
}

/** The annotator's screen: the guidelines first, then pair after pair. */
export function AnnotateScreen({ study, initial, annotator }: AnnotateScreenProps) {
  const [started, setStarted] = useState(annotator.guidelinesRead);

  // Who left votes unsent has read them, whatever reached the server; and the desk is what sends them.
  useEffect(() => {
    void browserStore(annotator.id)
      .load()
      .then((unsent) => unsent.length > 0 && setStarted(true));
  }, [annotator.id]);

  function start() {
    setStarted(true);
    scrollTo(0, 0);
    // The button that had the focus is gone with its page.
    requestAnimationFrame(() => document.getElementById("content")?.focus({ preventScroll: true }));
    // Not worth an error: at worst the guidelines are shown once more at the next visit.
    void post(`annotate/${study.publicId}/guidelines`, {});
  }

  if (!started) return <StartPanel study={study} annotator={annotator} onStart={start} />;
  return <Desk study={study} initial={initial} annotator={annotator} />;
}
