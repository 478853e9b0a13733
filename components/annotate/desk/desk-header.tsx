import { BookOpen, Diff, Keyboard, Text } from "lucide-react";
import { useTranslations } from "use-intl";
import type { QueueStatus } from "@/components/annotate/unsent/deed-queue";
import { LanguageSwitch } from "@/components/i18n/language-switch";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import type { AnnotatorProgress, BlindStudy } from "@/lib/assignments/schema";
import { ReadingMenu } from "./reading-menu";
import { SaveSign } from "./save-sign";
import { SessionTime } from "./session-time";
import { StudyTitle } from "./study-title";
import { Tool } from "./tool";
import type { Preferences } from "./use-preferences";
import { VotedSoFar } from "./voted-so-far";

interface Props {
  study: BlindStudy;
  progress: AnnotatorProgress;
  /** Of active work so far. */
  minutes: number;
  status: QueueStatus;
  preferences: Preferences;
  onChange: (change: Partial<Preferences>) => void;
  onGuidelines: () => void;
  onHelp: () => void;
}

export function DeskHeader({ study, progress, minutes, status, preferences, onChange, onGuidelines, onHelp }: Props) {
  const t = useTranslations("reading");
  const { plain, diff } = preferences;
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b px-3 py-1.5 text-[0.8125rem] text-mute sm:px-5">
      <a
        href="#vote"
        className="sr-only focus-visible:not-sr-only focus-visible:absolute focus-visible:start-2 focus-visible:top-2 focus-visible:z-30 focus-visible:rounded-control focus-visible:bg-panel focus-visible:px-3 focus-visible:py-2"
      >
        {t("skip")}
      </a>
      <div className="flex min-w-0 items-center gap-x-4 whitespace-nowrap max-sm:w-full max-sm:gap-x-3">
        <StudyTitle study={study} />
        {study.label && (
          <span title={study.label} className="truncate rounded-full border px-2.5 py-0.5 text-xs max-sm:max-w-28">
            {study.label}
          </span>
        )}
        <VotedSoFar progress={progress} />
        <SessionTime minutes={minutes} />
        <span className="sm:hidden">
          <SaveSign status={status} />
        </span>
      </div>
      <div className="ms-auto flex items-center gap-0.5 max-sm:mx-auto max-sm:w-full max-sm:justify-between">
        <span className="me-2 max-sm:hidden">
          <SaveSign status={status} />
        </span>
        <Tool label={t("guidelines")} command="guidelines" onClick={onGuidelines}>
          <BookOpen className="size-4" aria-hidden="true" />
        </Tool>
        <Tool
          label={t("plain")}
          command="plain"
          pressed={plain}
          className="max-sm:hidden"
          onClick={() => onChange({ plain: !plain })}
        >
          <Text className="size-4" aria-hidden="true" />
        </Tool>
        <Tool
          label={t("compare")}
          command="diff"
          pressed={diff}
          className="max-sm:hidden"
          onClick={() => onChange({ diff: !diff })}
        >
          <Diff className="size-4" aria-hidden="true" />
        </Tool>
        <ReadingMenu preferences={preferences} onChange={onChange} />
        <Tool label={t("keys")} command="help" onClick={onHelp}>
          <Keyboard className="size-4" aria-hidden="true" />
        </Tool>
        <ThemeSwitch />
        <LanguageSwitch />
      </div>
    </header>
  );
}
