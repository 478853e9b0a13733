"use client";

import { useTranslations } from "use-intl";
import { type Command, isRating, pointOf } from "@/components/annotate/keys/commands";

/** What a command does, in words: where reasons are reviewed, and, of the others, at the desk. */
export function useReviewNames(): (command: Command) => string {
  const t = useTranslations("keys");
  const reasons = useTranslations("reasons");
  return (command) => {
    if (command === "undo") return reasons("undo");
    return isRating(command) ? t("digits.points", { n: pointOf(command) }) : t(`commands.${command}`);
  };
}
