"use client";

import { CornerDownLeft, Flag, MessageSquareText, SkipForward, Undo2 } from "lucide-react";
import { type ReactNode, type RefObject, useState } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import type { BlindStudy } from "@/lib/assignments/schema";
import { ChoiceButtons } from "./choice-buttons";
import type { DeskState } from "./desk-state";
import { FlagForm } from "./flag-form";
import { QuestionSteps } from "./question-steps";
import { firstUnanswered, needsRationale, overall, type Question } from "./questions";
import { RationaleField } from "./rationale-field";
import { UndoToast } from "./undo-toast";
import type { useVoting } from "./use-voting";

interface Props {
  study: BlindStudy;
  questions: Question[];
  state: DeskState;
  voting: ReturnType<typeof useVoting>;
  keys: boolean;
  flagging: boolean;
  onFlagging: (flagging: boolean) => void;
  onFocus: (question: number) => void;
  onRationale: (text: string) => void;
  rationaleField: RefObject<HTMLTextAreaElement | null>;
}

/** Always in sight: the question, its answers, why, and the ways out. */
export function VoteBar(props: Props) {
  const { study, questions, state, voting, keys, flagging, onFlagging, rationaleField } = props;
  const { answer, focus, settled } = state;
  const question = questions[focus];
  const several = questions.length > 1;
  const required = needsRationale(study, answer.choices[overall]);
  const ready = firstUnanswered(questions, answer) === -1;
  const [explaining, setExplaining] = useState(false);
  // On a phone the field takes its room only when it is wanted.
  const folded = !explaining && answer.rationale === "" && !(required && ready);

  function explain() {
    setExplaining(true);
    requestAnimationFrame(() => rationaleField.current?.focus());
  }

  return (
    <section
      id="vote"
      tabIndex={-1}
      aria-labelledby="question"
      className="sticky bottom-0 z-20 grid outline-none gap-2 border-t bg-panel px-3 pt-2.5 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-5"
    >
      {voting.said && (
        <UndoToast key={voting.said.id} said={voting.said} keys={keys} onUndo={voting.undo} onGone={voting.hush} />
      )}
      {several && <QuestionSteps questions={questions} answer={answer} focus={focus} onFocus={props.onFocus} />}
      <h2 id="question" className="font-semibold">
        {question.text}
      </h2>
      <ChoiceButtons
        question={question}
        chosen={answer.choices[question.key]}
        keys={keys}
        onChoose={(choice) => voting.answer(focus, choice)}
      />
      {flagging && <FlagForm onFlag={voting.flag} onClose={() => onFlagging(false)} />}
      <div className="flex flex-wrap items-center gap-x-1 gap-y-2">
        {study.rationale !== "off" && (
          <div className={`mr-1 flex min-w-56 flex-1 max-sm:basis-full ${folded ? "max-sm:hidden" : ""}`}>
            <RationaleField
              field={rationaleField}
              text={answer.rationale}
              required={required}
              ready={ready}
              keys={keys}
              onText={props.onRationale}
              onSubmit={voting.submit}
            />
          </div>
        )}
        {study.rationale !== "off" && folded && (
          <span className="sm:hidden">
            <Way label="Why?" hint={false} expanded={false} onClick={explain}>
              <MessageSquareText className="size-4" aria-hidden="true" />
            </Way>
          </span>
        )}
        <Way label="Skip" hint={keys && "s"} onClick={voting.skip}>
          <SkipForward className="size-4" aria-hidden="true" />
        </Way>
        <Way label="Flag" hint={keys && "f"} expanded={flagging} onClick={() => onFlagging(!flagging)}>
          <Flag className="size-4" aria-hidden="true" />
        </Way>
        <Way label="Undo" hint={keys && "z"} disabled={settled.length === 0} onClick={voting.undo}>
          <Undo2 className="size-4" aria-hidden="true" />
        </Way>
        {ready && (
          <Button variant="primary" className="ml-auto" onClick={voting.submit}>
            Submit <CornerDownLeft className="size-4" aria-hidden="true" />
          </Button>
        )}
      </div>
    </section>
  );
}

interface WayProps {
  label: string;
  hint: string | false;
  disabled?: boolean;
  expanded?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Way({ label, hint, disabled, expanded, onClick, children }: WayProps) {
  return (
    <Button
      variant="quiet"
      size="small"
      className="text-mute"
      aria-expanded={expanded}
      aria-keyshortcuts={hint || undefined}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
      {label}
      {hint && (
        <span aria-hidden="true" className="pointer-coarse:hidden">
          <Kbd>{hint}</Kbd>
        </span>
      )}
    </Button>
  );
}
