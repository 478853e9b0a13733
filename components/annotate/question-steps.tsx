import { choiceWords } from "./choice-words";
import type { Answer, Question } from "./questions";

interface Props {
  questions: Question[];
  answer: Answer;
  focus: number;
  onFocus: (question: number) => void;
}

/** The way through several questions: what is answered and how, where one is; any can be taken up again. */
export function QuestionSteps({ questions, answer, focus, onFocus }: Props) {
  return (
    <ol className="-mx-1 flex gap-1.5 overflow-x-auto px-1 py-1" aria-label="Questions">
      {questions.map((question, at) => {
        const choice = answer.given[question.key]?.choice;
        const look = at === focus ? "border-accent text-ink" : "border-line text-mute";
        return (
          <li key={question.key} className="flex-none">
            <button
              type="button"
              aria-current={at === focus ? "step" : undefined}
              className={`flex min-h-8 items-center gap-1.5 rounded-full border bg-panel px-3 text-[0.8125rem] pointer-coarse:min-h-11 ${look}`}
              onClick={() => onFocus(at)}
            >
              {question.name}
              {choice && <span className="font-semibold text-accent">{choiceWords[choice].short}</span>}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
