import { Check, Undo2, X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { ReviewCommand } from "@/components/annotate/keys/commands";
import { KeyHint, useKeyNames } from "@/components/annotate/keys/key-names";
import { textDirection } from "@/components/comparison/text-direction";
import { Button } from "@/components/ui/button";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { BlindStudy } from "@/lib/assignments/schema";
import type { ReasonInHand } from "@/lib/judges/reasons/schema";

interface Props {
  reason: ReasonInHand;
  aspect: BlindStudy["aspects"][number] | null;
  note: string;
  busy: boolean;
  onNote: (note: string) => void;
  onAnswer: (acceptable: boolean) => void;
  /** Null when there is nothing to take back. */
  onUndo: (() => void) | null;
}

/** What the judge decided and why, and the two answers to it: at the foot of the screen, as the votes were. */
export function ReasonBar({ reason, aspect, note, busy, onNote, onAnswer, onUndo }: Props) {
  const t = useTranslations("reasons");
  const keys = useKeyNames();
  const { verdict, turned, first } = reason;
  const asWritten = first === null ? "asWrittenUnknown" : first === "left" ? "asWrittenLeft" : "asWrittenRight";
  return (
    <section aria-label={t("question")} className="sticky bottom-0 z-20 border-t bg-panel px-3 py-3 shadow-lg sm:px-5">
      <div className="mx-auto grid max-w-[72rem] gap-3">
        <div className="grid gap-1">
          <h2 className="text-[0.8125rem] font-semibold text-mute">{t("judgment")}</h2>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <strong className="font-semibold">{t(verdict)}</strong>
            {aspect && (
              <span lang={aspect.languages.name} className="text-[0.8125rem] text-mute">
                {t("aboutAspect", { name: aspect.name })}
              </span>
            )}
          </p>
          <h2 className="sr-only">{t("reason")}</h2>
          <ScrollRegion
            label={t("reason")}
            dir={textDirection(reason.reason)}
            className="plain-text max-h-[26vh] max-w-none overflow-y-auto rounded-control border bg-sunken px-3 py-2 text-[0.9375rem] whitespace-pre-wrap wrap-anywhere"
          >
            {reason.reason}
          </ScrollRegion>
          {!turned && <p className="text-[0.8125rem] text-mute">{t(asWritten)}</p>}
        </div>
        <div className="grid grid-cols-2 gap-2">
          <Answer command="acceptable" name={t("acceptable")} busy={busy} onAnswer={() => onAnswer(true)}>
            <Check className="size-4" aria-hidden="true" />
          </Answer>
          <Answer command="not_acceptable" name={t("notAcceptable")} busy={busy} onAnswer={() => onAnswer(false)}>
            <X className="size-4" aria-hidden="true" />
          </Answer>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <input
            type="text"
            value={note}
            maxLength={2_000}
            dir="auto"
            aria-label={t("note")}
            placeholder={t("note")}
            className="min-h-10 min-w-40 flex-1 rounded-control border border-edge bg-panel px-3 text-sm text-ink pointer-coarse:min-h-11 pointer-coarse:text-base"
            onChange={(event) => onNote(event.target.value)}
            onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
          />
          {onUndo && (
            <Button
              variant="quiet"
              className="text-mute"
              aria-keyshortcuts={keys.aria("undo")}
              onClick={onUndo}
              disabled={busy}
            >
              <Undo2 className="size-4" aria-hidden="true" />
              {t("undo")}
              <KeyHint command="undo" />
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}

interface AnswerProps {
  command: ReviewCommand;
  name: string;
  busy: boolean;
  onAnswer: () => void;
  children: ReactNode;
}

function Answer({ command, name, busy, onAnswer, children }: AnswerProps) {
  const keys = useKeyNames();
  return (
    <button
      type="button"
      aria-disabled={busy || undefined}
      aria-keyshortcuts={keys.aria(command)}
      className="flex min-h-12 min-w-0 items-center justify-center gap-2 rounded-panel border border-edge/60 bg-panel px-2 font-semibold text-ink select-none hover:bg-sunken"
      onClick={onAnswer}
    >
      {children}
      {name}
      <KeyHint command={command} />
    </button>
  );
}
