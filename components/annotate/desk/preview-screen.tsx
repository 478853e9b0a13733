"use client";

import { useState } from "react";
import { StartPanel } from "@/components/annotate/join/start-panel";
import { useQuestions } from "@/components/annotate/vote/use-questions";
import type { BlindComparison, BlindStudy } from "@/lib/assignments/schema";
import { DeskScreen } from "./desk";
import { usePreviewDesk } from "./use-preview-desk";

interface Props {
  study: BlindStudy;
  pairs: BlindComparison[];
  annotator: { id: string; name: string; resumeUrl: string };
}

/** The annotator's screen for a researcher to try: the very same, except that it sends nothing. */
export function PreviewScreen({ study, pairs, annotator }: Props) {
  const [started, setStarted] = useState(false);
  const questions = useQuestions(study);
  const desk = usePreviewDesk(pairs, questions);
  function start() {
    setStarted(true);
    scrollTo(0, 0);
  }
  if (!started) return <StartPanel study={study} annotator={annotator} onStart={start} />;
  const initial = { pairs, progress: desk.progress };
  return <DeskScreen study={study} initial={initial} annotator={annotator} questions={questions} desk={desk} />;
}
