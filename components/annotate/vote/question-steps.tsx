import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { type Answer, isRequired, type Question } from "./questions";
import { confidences, useChoiceWords } from "./use-choice-words";

interface Props {
  questions: Question[];
  answer: Answer;
  focus: number;
  onFocus: (question: number) => void;
}

/** The way through several questions: what is answered and how, where one is; any can be taken up again. */
export function QuestionSteps({ questions, answer, focus, onFocus }: Props) {
  const t = useTranslations("vote");
  const words = useChoiceWords();
  const list = useRef<HTMLOListElement>(null);

  // Where the questions do not fit the width, the current one is in the middle; what was answered makes them wider.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the answer only the widths matter
  useEffect(() => {
    const place = list.current?.getBoundingClientRect();
    const current = list.current?.children[focus]?.getBoundingClientRect();
    if (place && current)
      list.current?.scrollBy({ left: current.left + current.width / 2 - place.left - place.width / 2 });
  }, [focus, answer]);

  function answered(question: Question): string | null {
    if (question.kind === "confidence") {
      const word = confidences[(answer.confidence ?? 0) - 1];
      return word ? t(word) : null;
    }
    const given = question.kind === "choice" && answer.given[question.key];
    return given ? words.brief(given, question.steps) : null;
  }

  return (
    <ol
      ref={list}
      aria-label={t("questions")}
      className="-mx-1 flex min-w-0 gap-1.5 overflow-x-auto px-1 py-1 max-sm:group-has-[#why:focus]:hidden"
    >
      {questions.map((question, at) => {
        if (!isRequired(question)) return null;
        const said = answered(question);
        const look = at === focus ? "border-accent text-ink" : "border-line text-mute";
        return (
          <li key={question.key} className="flex-none">
            <button
              type="button"
              aria-current={at === focus ? "step" : undefined}
              className={`flex min-h-7 items-center gap-1.5 rounded-full border bg-panel px-3 text-[0.8125rem] pointer-coarse:min-h-11 ${look}`}
              onClick={() => onFocus(at)}
            >
              <span lang={question.kind === "choice" ? question.languages.name : undefined} dir="auto">
                {question.name}
              </span>
              {said && <span className="font-semibold text-accent">{said}</span>}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
