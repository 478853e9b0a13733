import { useTranslations } from "use-intl";
import { ratingCommands } from "@/components/annotate/keys/commands";
import type { Confidence } from "@/lib/votes/schema";
import { AnswerButton } from "./answer-button";
import { TickChip } from "./tick-chip";
import { confidences } from "./use-choice-words";

interface Props {
  given: Confidence | null;
  held?: boolean;
  /** Digits answer it just now. */
  keyed: boolean;
  onGive: (confidence: Confidence) => void;
}

/** Asked as the last question. */
export function ConfidenceButtons({ given, held = false, keyed, onGive }: Props) {
  const t = useTranslations("vote");
  return (
    <fieldset aria-label={t("answers")} className="min-w-0 grid grid-cols-3 gap-1.5 sm:gap-2">
      {confidences.map((word, at) => (
        <AnswerButton
          key={word}
          name={t(word)}
          chosen={given === at + 1}
          command={keyed ? (ratingCommands[at] ?? null) : null}
          held={held}
          className="gap-2.5 px-1 sm:px-3"
          onChoose={() => onGive(at + 1)}
        />
      ))}
    </fieldset>
  );
}

/** Optional, and so beside the questions: it never holds up a vote. */
export function ConfidenceChips({ given, keyed, onGive }: Props) {
  const t = useTranslations("vote");
  return (
    <fieldset aria-label={t("confidenceOptional")} className="min-w-0 flex flex-none items-center gap-1.5">
      <span aria-hidden="true" className="flex-none text-[0.8125rem] whitespace-nowrap text-mute">
        {t("confidence")}
      </span>
      {confidences.map((word, at) => (
        <TickChip
          key={word}
          name={t(word)}
          ticked={given === at + 1}
          command={keyed ? (ratingCommands[at] ?? null) : null}
          onTick={() => onGive(at + 1)}
        />
      ))}
    </fieldset>
  );
}
