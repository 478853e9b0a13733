"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { GuidelinesDialog, type GuidelinesPart } from "@/components/annotate/guidelines/guidelines-dialog";
import { ResumeLink } from "@/components/annotate/join/resume-link";
import { type Command, isRating, isReading, isReview, pointOf } from "@/components/annotate/keys/commands";
import { keyGroups } from "@/components/annotate/keys/key-list";
import { KeyNamesProvider } from "@/components/annotate/keys/key-names";
import { keymapOf } from "@/components/annotate/keys/keymap";
import { KeysDialog } from "@/components/annotate/keys/keys-dialog";
import { useCommandNames } from "@/components/annotate/keys/use-command-names";
import { useKeys } from "@/components/annotate/keys/use-keys";
import { BreakPanel } from "@/components/annotate/pauses/break-panel";
import { useActiveTime } from "@/components/annotate/pauses/use-active-time";
import { useBreak } from "@/components/annotate/pauses/use-break";
import { useReadingGate } from "@/components/annotate/pauses/use-reading-gate";
import { type Question, questionsAbout } from "@/components/annotate/vote/questions";
import { useQuestions } from "@/components/annotate/vote/use-questions";
import { useVoting } from "@/components/annotate/vote/use-voting";
import { VoteBar } from "@/components/annotate/vote/vote-bar";
import type { WayOut } from "@/components/annotate/ways-out/ways-out";
import { ComparisonView } from "@/components/comparison/comparison-view";
import { useReading } from "@/components/comparison/use-reading";
import type { BlindComparison, BlindStudy, NextAnswer } from "@/lib/assignments/schema";
import { DeskHeader } from "./desk-header";
import { DeskNotices } from "./desk-notices";
import { DeskSaid } from "./desk-said";
import { EmptyDesk } from "./empty-desk";
import { useDesk } from "./use-desk";
import { useFocusKept } from "./use-focus-kept";
import { useMinutesSoFar } from "./use-minutes-so-far";
import { usePreferences } from "./use-preferences";

interface Props {
  study: BlindStudy;
  initial: NextAnswer;
  annotator: { id: string; name: string; resumeUrl: string };
}

const sizes = ["text-[0.9375rem]", "text-[1.0625rem]", "text-xl"];

export function Desk(props: Props) {
  const questions = useQuestions(props.study);
  const desk = useDesk({ ...props, owner: props.annotator.id, questions });
  return <DeskScreen {...props} questions={questions} desk={desk} />;
}

interface ScreenProps extends Props {
  questions: Question[];
  desk: ReturnType<typeof useDesk>;
}

/** The desk whatever line it has to the server: a preview has none. */
export function DeskScreen({ study, initial, annotator, questions: all, desk }: ScreenProps) {
  const { take } = useActiveTime();
  const minutes = useMinutesSoFar(initial.progress.activeMs);
  const pause = useBreak({ owner: annotator.id, given: desk.state.given, every: study.breakAfter });
  const pair: BlindComparison | undefined = desk.state.hand[0];
  const questions = useMemo(() => (pair ? questionsAbout(all, pair) : all), [all, pair]);
  const resting = pause.on && pair !== undefined;
  const gate = useReadingGate(study.minReading, resting ? null : (pair ?? null));
  const rationale = useRef<HTMLElement>(null);
  const voting = useVoting({
    study,
    questions,
    desk,
    held: Math.ceil(gate.leftMs / 1000),
    takeActiveMs: take,
    // On a phone the field is folded until the next frame.
    focusRationale: () => requestAnimationFrame(() => rationale.current?.focus()),
  });
  const [preferences, change] = usePreferences();
  const [dialog, setDialog] = useState<GuidelinesPart | "keys" | null>(null);
  const [opened, setOpened] = useState<{ way: WayOut; of: string } | null>(null);
  const { state, status, progress, dispatch } = desk;
  const open = (way: WayOut) => setOpened(pair && way ? { way, of: pair.assignmentId } : null);
  useFocusOnNewPair(pair?.assignmentId);
  useFocusKept();

  const keymap = useMemo(() => (preferences.keys ? keymapOf(preferences.keymap) : null), [preferences]);
  const names = useCommandNames(study);
  const reading = useReading({ pair, preferences, onChange: change });
  useKeys(keymap, run);

  /** True where the command did something; else the key stays the browser's. */
  function run(command: Command): boolean {
    if (command === "help") setDialog("keys");
    else if (command === "guidelines" || command === "examples") setDialog(command);
    else if (command === "skip_reason") document.getElementById("skip-reason")?.focus();
    else if (command === "undo") undo();
    else if (resting && command === "submit") goOn();
    else if (!pair || resting || isReview(command)) return false;
    else if (isReading(command)) return reading.run(command);
    else if (isRating(command)) return voting.rate(pointOf(command));
    else if (command === "rationale") rationale.current?.focus();
    else if (command === "flag") open("flag");
    else if (command === "skip") voting.skip();
    else if (command === "submit") voting.submit();
    else if (command === "earlier" || command === "later") return voting.step(command);
    else return voting.choose(command);
    return true;
  }

  /** The break is no time of the next pair's. */
  function goOn() {
    take();
    pause.end();
    document.getElementById("content")?.focus({ preventScroll: true });
  }

  function undo() {
    pause.end();
    voting.undo();
  }

  return (
    <KeyNamesProvider keymap={keymap}>
      <div className="desk flex min-h-dvh flex-col">
        <DeskHeader
          study={study}
          progress={progress}
          minutes={minutes}
          status={status}
          preferences={preferences}
          onChange={change}
          onGuidelines={() => setDialog("guidelines")}
          onHelp={() => setDialog("keys")}
        />
        <main
          id="content"
          tabIndex={-1}
          className={`flex flex-1 flex-col px-3 pb-4 outline-none sm:px-5 ${sizes[preferences.size]}`}
        >
          <DeskSaid
            said={voting.said}
            pair={resting ? null : (pair ?? null)}
            question={questions[state.focus]}
            several={questions.length > 1}
            gate={gate}
            ended={!pair && state.exhausted && status.waiting.length === 0}
            progress={progress}
            name={annotator.name}
          />
          <DeskNotices
            status={status}
            refusals={desk.refusals}
            moved={state.moved}
            resumeUrl={annotator.resumeUrl}
            onTry={desk.wake}
            onDismiss={desk.dismiss}
            onNext={(assignmentId) => dispatch({ type: "withdrawn", assignmentIds: [assignmentId] })}
          />
          {resting ? (
            <BreakPanel votes={progress.voted} minutes={minutes} saved={status.waiting.length === 0} onGoOn={goOn} />
          ) : pair ? (
            <ComparisonView
              pair={pair}
              next={state.hand[1]}
              reading={reading}
              preferences={preferences}
              onChange={change}
              highlights={study.highlights ? state.answer.highlights : null}
              onHighlights={(highlights) => dispatch({ type: "amended", part: { highlights } })}
            />
          ) : (
            <EmptyDesk
              publicId={study.publicId}
              fetching={status.waiting.length > 0}
              exhausted={state.exhausted}
              asking={desk.asking}
              progress={progress}
              annotator={annotator}
              onAsk={desk.ask}
              onUndo={desk.canTakeBack ? undo : null}
            />
          )}
        </main>
        {pair && !resting && (
          <VoteBar
            study={study}
            questions={questions}
            state={state}
            voting={voting}
            gate={gate}
            open={opened?.of === pair.assignmentId ? opened.way : null}
            onOpen={open}
            onUndo={undo}
            onFocus={(question) => dispatch({ type: "focused", question })}
            onAmend={(part) => dispatch({ type: "amended", part })}
            rationaleField={rationale}
          />
        )}
        <GuidelinesDialog study={study} open={dialog === "keys" ? null : dialog} onClose={() => setDialog(null)} />
        <KeysDialog
          groups={keyGroups(study)}
          names={names}
          preferences={preferences}
          open={dialog === "keys"}
          onChange={change}
          onClose={() => setDialog(null)}
        >
          <ResumeLink url={annotator.resumeUrl} />
        </KeysDialog>
      </div>
    </KeyNamesProvider>
  );
}

/** A new pair leaves the focus on the vote bar's button, and takes it out of a text field or of what is gone. */
function useFocusOnNewPair(assignmentId: string | undefined) {
  const seen = useRef(assignmentId);
  useEffect(() => {
    if (seen.current === assignmentId) return;
    seen.current = assignmentId;
    const active = document.activeElement;
    if (active instanceof HTMLButtonElement && active.isConnected) return;
    document.getElementById("content")?.focus({ preventScroll: true });
  }, [assignmentId]);
}
