import { Kbd } from "@/components/ui/kbd";
import type { Choice } from "@/lib/votes/schema";
import { choiceWords } from "./choice-words";
import type { Question } from "./questions";

interface Props {
  question: Question;
  chosen?: Choice;
  keys: boolean;
  onChoose: (choice: Choice) => void;
}

/** In the order of the screen: what is on the left is on the left. */
export function ChoiceButtons({ question, chosen, keys, onChoose }: Props) {
  const four = question.choices.length === 4;
  return (
    <div className={`grid gap-1.5 sm:gap-2 ${four ? "grid-cols-[1fr_.7fr_.7fr_1fr]" : "grid-cols-[1fr_.7fr_1fr]"}`}>
      {question.choices.map((choice) => (
        <ChoiceButton key={choice} choice={choice} chosen={choice === chosen} keys={keys} onChoose={onChoose} />
      ))}
    </div>
  );
}

interface ButtonProps {
  choice: Choice;
  chosen: boolean;
  keys: boolean;
  onChoose: (choice: Choice) => void;
}

function ChoiceButton({ choice, chosen, keys, onChoose }: ButtonProps) {
  const words = choiceWords[choice];
  const look = chosen ? "border-accent bg-accent-soft text-accent" : "border-edge/60 bg-panel text-ink hover:bg-sunken";
  return (
    <button
      type="button"
      aria-pressed={chosen}
      aria-keyshortcuts={keys ? words.key : undefined}
      className={`flex min-h-12 items-center justify-center gap-2.5 rounded-panel border px-1 sm:px-3 font-semibold select-none ${look} ${choice === "left" ? "flex-row-reverse" : ""}`}
      onClick={() => onChoose(choice)}
    >
      <span>
        {words.short}
        <span className="max-sm:sr-only">{words.rest}</span>
      </span>
      {keys && (
        <span aria-hidden="true" className="pointer-coarse:hidden">
          <Kbd>{words.keyName}</Kbd>
        </span>
      )}
    </button>
  );
}
