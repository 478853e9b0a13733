"use client";

import { useTranslations } from "use-intl";
import { confidences } from "@/components/annotate/vote/use-choice-words";
import type { BlindStudy } from "@/lib/assignments/schema";
import { type Command, isRating, pointOf } from "./commands";
import { digitMeanings } from "./key-list";

/** What a command does in this study, in words; of one that does nothing in it, what it does in others. */
export function useCommandNames(study: BlindStudy): (command: Command) => string {
  const t = useTranslations("keys");
  const vote = useTranslations("vote");
  return (command) => {
    if (!isRating(command)) return t(`commands.${command}`);
    const n = pointOf(command);
    const meanings = digitMeanings(study, n);
    return (meanings.length > 0 ? meanings : ["points" as const])
      .map((meaning) =>
        meaning === "confidence"
          ? t("digits.confidence", { word: vote(confidences[n - 1]) })
          : t(`digits.${meaning}`, { n }),
      )
      .join(" · ");
  };
}
