import { type ReactNode, useId } from "react";

interface Props<Value extends string> {
  legend: string;
  hint?: ReactNode;
  value: Value;
  choices: { value: Value; words: string }[];
  disabled?: boolean;
  onChoose: (value: Value) => void;
}

/** One of a few, side by side. Radios, so that arrow keys move among them and vote on nothing. */
export function ReadingChoice<Value extends string>({
  legend,
  hint,
  value,
  choices,
  disabled,
  onChoose,
}: Props<Value>) {
  const name = useId();
  return (
    <fieldset disabled={disabled} className="min-w-0 disabled:opacity-55">
      <legend className="mb-1 flex w-full items-center gap-2 text-[0.8125rem] font-medium text-mute">
        {legend} {hint}
      </legend>
      <div className="flex flex-wrap gap-1">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex min-h-8 flex-1 items-center justify-center rounded-control border border-edge/60 px-2.5 text-center text-[0.8125rem] font-medium has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent pointer-coarse:min-h-11"
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            {choice.words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
