import type { Command } from "@/components/annotate/keys/commands";
import { KeyHint, useKeyNames } from "@/components/annotate/keys/key-names";

interface Props {
  name: string;
  /** What is written where there is little room; the name is read out all the same. */
  brief?: string;
  chosen: boolean;
  /** The key that gives this answer just now. */
  command: Command | null;
  /** Not yet: the pair has to be read first. */
  held: boolean;
  className?: string;
  onChoose: () => void;
}

/** One of the large answers. While held it keeps the focus and says why when pressed. */
export function AnswerButton({ name, brief, chosen, command, held, className = "", onChoose }: Props) {
  const keys = useKeyNames();
  const look = chosen
    ? "border-accent bg-accent-soft text-accent"
    : `border-edge/60 bg-panel ${held ? "text-mute" : "text-ink hover:bg-sunken"}`;
  return (
    <button
      type="button"
      aria-pressed={chosen}
      aria-disabled={held || undefined}
      aria-keyshortcuts={command === null ? undefined : keys.aria(command)}
      className={`flex min-h-12 min-w-0 items-center justify-center rounded-panel border font-semibold select-none ${look} ${className}`}
      onClick={onChoose}
    >
      <span dir="auto" className={brief === undefined ? "" : "max-sm:sr-only"}>
        {name}
      </span>
      {brief !== undefined && (
        <span dir="auto" className="sm:hidden" aria-hidden="true">
          {brief}
        </span>
      )}
      {command !== null && <KeyHint command={command} />}
    </button>
  );
}
