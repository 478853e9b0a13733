import type { RefObject } from "react";
import type { DeskState } from "@/components/annotate/desk/desk-state";
import type { BlindStudy } from "@/lib/assignments/schema";
import { digitUse } from "./answering";
import { ConfidenceChips } from "./confidence-buttons";
import { MarkedPassages } from "./marked-passages";
import { type Answer, firstUnanswered, type Question } from "./questions";
import { ReasonChips } from "./reason-chips";
import type { useVoting } from "./use-voting";

interface Props {
  study: BlindStudy;
  questions: Question[];
  state: Pick<DeskState, "answer" | "focus">;
  voting: ReturnType<typeof useVoting>;
  rationaleField: RefObject<HTMLElement | null>;
  onAmend: (part: Partial<Omit<Answer, "given">>) => void;
}

/** What can be said beside the answers: how sure where that is optional, quick reasons, marked passages. One line on a phone. */
export function BesideAnswers({ study, questions, state, voting, rationaleField, onAmend }: Props) {
  const { answer, focus } = state;
  const digits = digitUse({ study, questions }, focus);
  const { confidence, reasons, highlights } = answer;
  return (
    <div className="-mx-3 flex items-center gap-x-5 gap-y-1.5 px-3 max-sm:overflow-x-auto max-sm:py-1 sm:flex-wrap">
      {study.confidence === "optional" && (
        <ConfidenceChips given={confidence} keyed={digits === "confidence"} onGive={voting.beSure} />
      )}
      {study.reasons.length > 0 && (
        <ReasonChips
          reasons={study.reasons}
          ticked={reasons}
          keyed={digits === "reasons"}
          first={study.rationale === "off" ? rationaleField : undefined}
          onTick={voting.tick}
        />
      )}
      {highlights.length > 0 && (
        <MarkedPassages
          passages={highlights}
          onRemove={(gone) => onAmend({ highlights: highlights.filter((passage) => passage !== gone) })}
        />
      )}
    </div>
  );
}

/** On a phone this takes its room only when it is wanted: where nothing is said yet, and nothing has to be said now. */
export function foldsAway(questions: Question[], answer: Answer, required: boolean): boolean {
  const said = answer.rationale !== "" || answer.reasons.length > 0 || answer.highlights.length > 0;
  return !said && !(required && firstUnanswered(questions, answer) === -1);
}
