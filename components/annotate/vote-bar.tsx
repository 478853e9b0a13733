"use client";

import { CornerDownLeft, MessageSquareText } from "lucide-react";
import { type RefObject, useState } from "react";
import { Button } from "@/components/ui/button";
import type { BlindStudy } from "@/lib/assignments/schema";
import { ChoiceButtons } from "./choice-buttons";
import type { DeskState } from "./desk-state";
import { QuestionSteps } from "./question-steps";
import { type Answer, firstUnanswered, needsRationale, overall, type Question } from "./questions";
import { RationaleField } from "./rationale-field";
import { UndoToast } from "./undo-toast";
import type { useVoting } from "./use-voting";
import { Way } from "./way";
import { WayForms, type WayOut, WaysOut } from "./ways-out";

interface Props {
  study: BlindStudy;
  questions: Question[];
  state: DeskState;
  voting: ReturnType<typeof useVoting>;
  keys: boolean;
  /** The form that is open below the answers. */
  open: WayOut;
  onOpen: (way: WayOut) => void;
  onFocus: (question: number) => void;
  onAmend: (part: Partial<Omit<Answer, "given">>) => void;
  rationaleField: RefObject<HTMLTextAreaElement | null>;
}

/** Always in sight: the question, its answers, why, and the ways out. */
export function VoteBar(props: Props) {
  const { study, questions, state, voting, keys, open, onOpen, rationaleField } = props;
  const { answer, focus, settled } = state;
  const question = questions[focus];
  const several = questions.length > 1;
  const required = needsRationale(study, answer.given[overall]?.choice);
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
        chosen={answer.given[question.key]?.choice}
        keys={keys}
        onChoose={(choice) => voting.answer(focus, { choice })}
      />
      <WayForms open={open} onOpen={onOpen} onFlag={voting.flag} onSkip={voting.skip} />
      <div className="flex flex-wrap items-center gap-x-1 gap-y-2">
        {study.rationale !== "off" && (
          <div className={`mr-1 flex min-w-56 flex-1 max-sm:basis-full ${folded ? "max-sm:hidden" : ""}`}>
            <RationaleField
              field={rationaleField}
              text={answer.rationale}
              required={required}
              ready={ready}
              keys={keys}
              onText={(rationale) => props.onAmend({ rationale })}
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
        <WaysOut
          keys={keys}
          open={open}
          onOpen={onOpen}
          canUndo={settled.length > 0}
          onSkip={() => voting.skip()}
          onUndo={voting.undo}
        />
        {ready && (
          <Button variant="primary" className="ml-auto" onClick={voting.submit}>
            Submit <CornerDownLeft className="size-4" aria-hidden="true" />
          </Button>
        )}
      </div>
    </section>
  );
}
