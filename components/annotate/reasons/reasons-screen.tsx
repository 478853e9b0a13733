"use client";

import { Keyboard } from "lucide-react";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { ReadingMenu } from "@/components/annotate/desk/reading-menu";
import { StudyTitle } from "@/components/annotate/desk/study-title";
import { Tool } from "@/components/annotate/desk/tool";
import { usePreferences } from "@/components/annotate/desk/use-preferences";
import { type Command, isReading, isReview } from "@/components/annotate/keys/commands";
import { reviewKeyGroups } from "@/components/annotate/keys/key-list";
import { KeyNamesProvider } from "@/components/annotate/keys/key-names";
import { keymapOf } from "@/components/annotate/keys/keymap";
import { KeysDialog } from "@/components/annotate/keys/keys-dialog";
import { useKeys } from "@/components/annotate/keys/use-keys";
import { ComparisonView } from "@/components/comparison/comparison-view";
import { useReading } from "@/components/comparison/use-reading";
import { LanguageSwitch } from "@/components/i18n/language-switch";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { BlindStudy } from "@/lib/assignments/schema";
import type { ReasonAnswer } from "@/lib/judges/reasons/schema";
import { NoReasons } from "./no-reasons";
import { ReasonBar } from "./reason-bar";
import { useReasons } from "./use-reasons";
import { useReviewNames } from "./use-review-names";

interface Props {
  study: Pick<BlindStudy, "publicId" | "title" | "aspects" | "languages">;
  initial: ReasonAnswer;
}

const sizes = ["text-[0.9375rem]", "text-[1.0625rem]", "text-xl"];

/** A judge's reason beside its pair, one after the other. */
export function ReasonsScreen({ study, initial }: Props) {
  const t = useTranslations("reasons");
  const words = useTranslations("reading");
  const names = useReviewNames();
  const reasons = useReasons(study.publicId, initial);
  const { next, progress, said, failure, busy } = reasons;
  const [preferences, change] = usePreferences();
  const [noted, setNoted] = useState({ of: next?.reviewId, note: next?.note ?? "" });
  const note = noted.of === next?.reviewId ? noted.note : (next?.note ?? "");
  const reading = useReading({ pair: next?.pair, preferences, onChange: change });
  const content = useRef<HTMLElement>(null);
  useFocusOnNew(next?.reviewId, content);

  const [showsKeys, setShowsKeys] = useState(false);
  const keymap = useMemo(() => (preferences.keys ? keymapOf(preferences.keymap) : null), [preferences]);
  useKeys(keymap, run);

  /** True where the command did something; else the key stays the browser's. */
  function run(command: Command): boolean {
    if (command === "help") setShowsKeys(true);
    else if (command === "undo") void reasons.undo();
    else if (!next) return false;
    else if (isReading(command)) return reading.run(command);
    else if (isReview(command)) void reasons.review(command === "acceptable", note);
    else return false;
    return true;
  }

  const verdict = next && t(next.verdict);
  return (
    <KeyNamesProvider keymap={keymap}>
      <div className="desk flex min-h-dvh flex-col">
        <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b px-3 py-1.5 text-[0.8125rem] text-mute sm:px-5">
          <StudyTitle study={study} />
          <span className="tabular-nums">{t("progress", { answered: progress.answered, left: progress.left })}</span>
          <div className="ms-auto flex flex-wrap items-center gap-0.5">
            <ReadingMenu preferences={preferences} onChange={change} />
            <Tool label={words("keys")} command="help" onClick={() => setShowsKeys(true)}>
              <Keyboard className="size-4" aria-hidden="true" />
            </Tool>
            <ThemeSwitch />
            <LanguageSwitch />
          </div>
        </header>
        <main
          id="content"
          ref={content}
          tabIndex={-1}
          className={`flex flex-1 flex-col px-3 pb-4 outline-none sm:px-5 ${sizes[preferences.size]}`}
        >
          <p role="status" className="sr-only">
            {said && `${t(`saved.${said}`)} `}
            {next && t("spoken", { position: next.pair.position, verdict: verdict ?? "" })}
          </p>
          {failure !== null && (
            <div className="pt-3">
              <Notice kind="error" live title={failure === "" ? t("noAnswer") : failure}>
                <Button size="small" onClick={() => void reasons.ask()} disabled={busy}>
                  {t("tryAgain")}
                </Button>
              </Notice>
            </div>
          )}
          {next ? (
            <>
              <p className="pt-3 text-[0.8125rem] text-mute max-sm:hidden">{t("intro")}</p>
              <ComparisonView
                pair={next.pair}
                next={undefined}
                reading={reading}
                preferences={preferences}
                onChange={change}
                highlights={null}
                onHighlights={() => undefined}
              />
            </>
          ) : (
            <NoReasons
              publicId={study.publicId}
              progress={progress}
              onUndo={progress.last === null ? null : () => void reasons.undo()}
            />
          )}
        </main>
        {next && (
          <ReasonBar
            reason={next}
            aspect={study.aspects.find(({ key }) => key === next.aspect) ?? null}
            note={note}
            busy={busy}
            onNote={(written) => setNoted({ of: next.reviewId, note: written })}
            onAnswer={(acceptable) => void reasons.review(acceptable, note)}
            onUndo={progress.last === null ? null : () => void reasons.undo()}
          />
        )}
        <KeysDialog
          groups={reviewKeyGroups}
          names={names}
          preferences={preferences}
          open={showsKeys}
          onChange={change}
          onClose={() => setShowsKeys(false)}
        />
      </div>
    </KeyNamesProvider>
  );
}

/** A new reason begins at its top, and takes the focus out of the note of the one before; a button that was pressed keeps it. */
function useFocusOnNew(reviewId: string | undefined, content: RefObject<HTMLElement | null>) {
  const seen = useRef(reviewId);
  useEffect(() => {
    if (seen.current === reviewId) return;
    seen.current = reviewId;
    scrollTo(0, 0);
    const active = document.activeElement;
    if (active instanceof HTMLButtonElement && active.isConnected) return;
    content.current?.focus({ preventScroll: true });
  }, [reviewId, content]);
}
