"use client";

import { useTranslations } from "use-intl";
import { type Given, gradeOf } from "./grades";

/** What an answer is called: on its button, in a sentence, and in brief. `steps` are those of the question. */
export function useChoiceWords() {
  const choice = useTranslations("choice");
  const vote = useTranslations("vote");
  return {
    name: (given: Given, steps: number) => choice(gradeOf(given, steps)),
    said: (given: Given, steps: number) => vote(`said.${gradeOf(given, steps)}`),
    brief: (given: Given, steps: number) => vote(`brief.${gradeOf(given, steps)}`),
  };
}

/** How sure, from least to most. */
export const confidences = ["guessed", "fairly", "certain"] as const;
