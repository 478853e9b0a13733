import { ALargeSmall, BookOpen, Keyboard, Text } from "lucide-react";
import type { ReactNode } from "react";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Kbd } from "@/components/ui/kbd";
import type { AnnotatorProgress, BlindStudy } from "@/lib/assignments/schema";
import type { QueueStatus } from "./deed-queue";
import { SaveSign } from "./save-sign";
import { SessionTime } from "./session-time";
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

const sizeNames = ["normal", "large", "very large"];

export function DeskHeader({ study, progress, minutes, status, preferences, onChange, onGuidelines, onHelp }: Props) {
  const { plain, size, keys } = preferences;
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b px-3 py-1.5 text-[0.8125rem] text-mute sm:px-5">
      <a
        href="#vote"
        className="sr-only focus-visible:not-sr-only focus-visible:absolute focus-visible:top-2 focus-visible:left-2 focus-visible:z-30 focus-visible:rounded-control focus-visible:bg-panel focus-visible:px-3 focus-visible:py-2"
      >
        Skip to the vote
      </a>
      <h1 className="min-w-0 truncate text-sm font-semibold text-ink">{study.title}</h1>
      {study.label && <Chip>{study.label}</Chip>}
      <VotedSoFar progress={progress} />
      <SessionTime minutes={minutes} />
      <span className="sm:hidden">
        <SaveSign status={status} />
      </span>
      <div className="ml-auto flex items-center gap-0.5 max-sm:mx-auto max-sm:w-full max-sm:justify-between">
        <span className="mr-2 max-sm:hidden">
          <SaveSign status={status} />
        </span>
        <Tool label="Guidelines" hint={keys ? "g" : undefined} onClick={onGuidelines}>
          <BookOpen className="size-4" aria-hidden="true" />
        </Tool>
        <Tool
          label="Text size"
          state={sizeNames[size]}
          onClick={() => onChange({ size: size === 0 ? 1 : size === 1 ? 2 : 0 })}
        >
          <ALargeSmall className="size-4" aria-hidden="true" />
        </Tool>
        <Tool label="Plain text" pressed={plain} onClick={() => onChange({ plain: !plain })}>
          <Text className="size-4" aria-hidden="true" />
        </Tool>
        <Tool label="Keys" hint={keys ? "?" : undefined} onClick={onHelp}>
          <Keyboard className="size-4" aria-hidden="true" />
        </Tool>
        <ThemeSwitch />
      </div>
    </header>
  );
}

interface ToolProps {
  label: string;
  /** Read out after the label. */
  state?: string;
  hint?: string;
  pressed?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Tool({ label, state, hint, pressed, onClick, children }: ToolProps) {
  return (
    <Button
      variant="quiet"
      size="small"
      className={`pointer-coarse:min-w-11 ${pressed ? "bg-accent-soft text-accent" : "text-mute"}`}
      title={label}
      aria-pressed={pressed}
      aria-keyshortcuts={hint}
      onClick={onClick}
    >
      {children}
      <span className="max-lg:sr-only">
        {label}
        {state && <span className="sr-only">: {state}</span>}
      </span>
      {hint && (
        <span className="max-lg:hidden" aria-hidden="true">
          <Kbd>{hint}</Kbd>
        </span>
      )}
    </Button>
  );
}
