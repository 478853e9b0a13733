"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { BlindStudy } from "@/lib/assignments/schema";
import { type Question, questionsOf } from "./questions";

/** What the screen asks about every pair, in the annotator's language. */
export function useQuestions(study: BlindStudy): Question[] {
  const t = useTranslations("vote");
  return useMemo(
    () =>
      questionsOf(study, {
        overall: t("overall"),
        confidence: t("confidence"),
        confidenceQuestion: t("confidenceQuestion"),
        reasons: t("quickReasons"),
        reasonsQuestion: t("reasonsQuestion"),
      }),
    [study, t],
  );
}
