"use client";

import { useState } from "react";
import type { BlindStudy, NextAnswer } from "@/lib/assignments/schema";
import { post } from "./annotate-api";
import { Desk } from "./desk";
import { StartPanel } from "./start-panel";

export interface AnnotateScreenProps {
  study: BlindStudy;
  initial: NextAnswer;
  annotator: { name: string; resumeUrl: string; guidelinesRead: boolean };
}

/** The annotator's screen: the guidelines first, then pair after pair. */
export function AnnotateScreen({ study, initial, annotator }: AnnotateScreenProps) {
  const [started, setStarted] = useState(annotator.guidelinesRead);

  function start() {
    setStarted(true);
    scrollTo(0, 0);
    // Not worth an error: at worst the guidelines are shown once more at the next visit.
    void post(`annotate/${study.publicId}/guidelines`, {});
  }

  if (!started) return <StartPanel study={study} annotator={annotator} onStart={start} />;
  return <Desk study={study} initial={initial} annotator={annotator} />;
}
