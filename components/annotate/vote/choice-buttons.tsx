import { useTranslations } from "use-intl";
import { ratingCommands } from "@/components/annotate/keys/commands";
import { AnswerButton } from "./answer-button";
import { type Given, optionsOf } from "./grades";
import type { ChoiceQuestion } from "./questions";
import { useChoiceWords } from "./use-choice-words";

interface Props {
  question: ChoiceQuestion;
  given?: Given;
  held: boolean;
  onGive: (given: Given) => void;
}

/** In the order of the screen, in every language: what is on the left is on the left. */
export function ChoiceButtons({ question, given, held, onGive }: Props) {
  const t = useTranslations("vote");
  const words = useChoiceWords();
  const { steps } = question;
  const graded = steps > 1;
  const bad = question.choices.includes("both_bad");
  return (
    <fieldset aria-label={t("answers")} dir="ltr" className={`min-w-0 grid gap-1 sm:gap-1.5 ${columns(steps, bad)}`}>
      {optionsOf(question).map(({ given: option, point }) => {
        const name = words.name(option, steps);
        return (
          <AnswerButton
            key={name}
            name={name}
            brief={graded ? undefined : words.brief(option, steps)}
            chosen={option.choice === given?.choice && option.strength === given.strength}
            command={graded && point !== null ? (ratingCommands[point - 1] ?? null) : option.choice}
            held={held}
            className={graded ? gradedLook(steps, point) : plainLook(option)}
            onChoose={() => onGive(option)}
          />
        );
      })}
    </fieldset>
  );
}

function columns(steps: number, bad: boolean): string {
  if (steps === 1) return bad ? "grid-cols-[1fr_.7fr_.7fr_1fr]" : "grid-cols-[1fr_.7fr_1fr]";
  if (steps === 2) return bad ? "grid-cols-5 sm:grid-cols-6" : "grid-cols-5";
  // Very narrow, as in a phone's window zoomed in, the points stand in columns: left, tie, right.
  return `max-[21rem]:grid-cols-3 ${bad ? "grid-cols-7 sm:grid-cols-8" : "grid-cols-7"}`;
}

/** Equally far from the tie, equally high. */
const narrowPlaces = [
  "max-[21rem]:col-start-1 max-[21rem]:row-start-1",
  "max-[21rem]:col-start-1 max-[21rem]:row-start-2",
  "max-[21rem]:col-start-1 max-[21rem]:row-start-3",
  "max-[21rem]:col-start-2 max-[21rem]:row-start-1 max-[21rem]:row-span-3",
  "max-[21rem]:col-start-3 max-[21rem]:row-start-3",
  "max-[21rem]:col-start-3 max-[21rem]:row-start-2",
  "max-[21rem]:col-start-3 max-[21rem]:row-start-1",
];

const plainLook = ({ choice }: Given) => `gap-2.5 px-1 sm:px-3 ${choice === "left" ? "flex-row-reverse" : ""}`;

/** Points fit a phone by words one below the other; what is no point of the scale has a row of its own there. */
function gradedLook(steps: number, point: number | null): string {
  const small =
    steps === 3
      ? "max-sm:px-0 max-[21rem]:px-1 max-sm:text-[0.6875rem] max-sm:font-medium"
      : "max-sm:px-0.5 max-sm:text-xs";
  const text = "gap-1 px-1.5 py-1.5 text-center leading-tight sm:flex-col sm:text-[0.8125rem] lg:flex-row lg:gap-1.5";
  const narrow = steps === 3 && point !== null ? (narrowPlaces[point - 1] ?? "") : "";
  const place =
    point === null ? "max-sm:order-last max-sm:col-span-full max-sm:min-h-11" : "max-sm:flex-col max-sm:min-h-14";
  return `${text} ${small} ${narrow} ${place}`;
}
