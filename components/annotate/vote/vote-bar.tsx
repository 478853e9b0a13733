"use client";

import { CornerDownLeft, MessageSquareText } from "lucide-react";
import { type RefObject, useState } from "react";
import { useTranslations } from "use-intl";
import type { DeskState } from "@/components/annotate/desk/desk-state";
import { UndoToast } from "@/components/annotate/desk/undo-toast";
import { ReadingSign } from "@/components/annotate/pauses/reading-sign";
import type { ReadingGate } from "@/components/annotate/pauses/use-reading-gate";
import { SkipReasons } from "@/components/annotate/ways-out/skip-reasons";
import { Way } from "@/components/annotate/ways-out/way";
import { WayForms, type WayOut, WaysOut } from "@/components/annotate/ways-out/ways-out";
import { Button } from "@/components/ui/button";
import type { BlindStudy } from "@/lib/assignments/schema";
import { needsRationale } from "@/lib/votes/rationale";
import { BesideAnswers, foldsAway } from "./beside-answers";
import { ChoiceButtons } from "./choice-buttons";
import { ConfidenceButtons } from "./confidence-buttons";
import { QuestionSteps } from "./question-steps";
import { type Answer, askedNow, firstUnanswered, isRequired, overall, type Question } from "./questions";
import { RationaleField } from "./rationale-field";
import type { useVoting } from "./use-voting";

interface Props {
  study: BlindStudy;
  questions: Question[];
  state: DeskState;
  voting: ReturnType<typeof useVoting>;
  gate: ReadingGate;
  /** The form that is open below the answers. */
  open: WayOut;
  onOpen: (way: WayOut) => void;
  onUndo: () => void;
  onFocus: (question: number) => void;
  onAmend: (part: Partial<Omit<Answer, "given">>) => void;
  rationaleField: RefObject<HTMLElement | null>;
}

/** Always in sight: the question, its answers, why, and the ways out. */
export function VoteBar(props: Props) {
  const { study, questions, state, voting, gate, open, onOpen, onUndo, rationaleField } = props;
  const { answer, focus } = state;
  const t = useTranslations("vote");
  const [explaining, setExplaining] = useState(false);
  const at = askedNow(questions, answer, focus);
  const question = questions[at];
  const several = questions.filter(isRequired).length > 1;
  const ready = firstUnanswered(questions, answer) === -1;
  const required = needsRationale(study.rationale, answer.given[overall]?.choice);
  const folded = !explaining && foldsAway(questions, answer, required);
  const beside = study.confidence === "optional" || study.reasons.length > 0 || answer.highlights.length > 0;
  const held = gate.leftMs > 0;
  const writes = study.rationale !== "off";

  function explain() {
    setExplaining(true);
    requestAnimationFrame(() => rationaleField.current?.focus());
  }

  return (
    <section
      id="vote"
      tabIndex={-1}
      aria-labelledby="question"
      className="sticky bottom-0 z-20 border-t bg-panel outline-none [@media(max-height:26rem)]:static"
    >
      {voting.said && <UndoToast key={voting.said.id} said={voting.said} onUndo={onUndo} onGone={voting.hush} />}
      <div className="group grid max-h-[70dvh] grid-cols-[minmax(0,1fr)] gap-2 overflow-y-auto px-3 pt-2.5 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-5 [@media(max-height:26rem)]:max-h-none">
        <div className="flex min-w-0 flex-col-reverse gap-x-4 gap-y-1.5 sm:flex-row sm:flex-wrap sm:items-center">
          <h2
            id="question"
            lang={question?.kind === "choice" ? question.languages.text : undefined}
            dir="auto"
            className="font-semibold sm:min-w-64 sm:flex-1"
          >
            {question?.text}
          </h2>
          {several && <QuestionSteps {...{ questions, answer }} focus={at} onFocus={props.onFocus} />}
          <ReadingSign gate={gate} />
        </div>
        {question?.kind === "choice" && (
          <ChoiceButtons
            question={question}
            given={answer.given[question.key]}
            held={held}
            onGive={(given) => voting.give(at, given)}
          />
        )}
        {question?.kind === "confidence" && (
          <ConfidenceButtons given={answer.confidence} held={held} keyed onGive={voting.beSure} />
        )}
        {voting.skipped && open === null && <SkipReasons key={voting.skipped} onReason={voting.tellReason} />}
        <WayForms open={open} onOpen={onOpen} onFlag={voting.flag} />
        {beside && (
          <div className={several && folded ? "max-sm:hidden" : ""}>
            <BesideAnswers {...props} />
          </div>
        )}
        <div className="flex flex-wrap items-center gap-x-1 gap-y-2">
          {writes && (
            <div className={`me-1 flex min-w-56 flex-1 max-sm:basis-full ${folded ? "max-sm:hidden" : ""}`}>
              <RationaleField
                field={rationaleField}
                text={answer.rationale}
                required={required}
                least={study.minRationale}
                ready={ready}
                onText={(rationale) => props.onAmend({ rationale })}
                onSubmit={voting.submit}
              />
            </div>
          )}
          {folded && (writes || (several && beside)) && (
            <span className="sm:hidden">
              <Way label={t("whyButton")} expanded={false} onClick={explain}>
                <MessageSquareText className="size-4" aria-hidden="true" />
              </Way>
            </span>
          )}
          <WaysOut open={open} onOpen={onOpen} canUndo={voting.canUndo} onSkip={() => voting.skip()} onUndo={onUndo} />
          {ready && (
            <Button variant="primary" className="ms-auto" onClick={voting.submit}>
              {t("submit")} <CornerDownLeft className="size-4" aria-hidden="true" />
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
