import { Check } from "lucide-react";
import type { Ref } from "react";
import type { Command } from "@/components/annotate/keys/commands";
import { KeyHint, useKeyNames } from "@/components/annotate/keys/key-names";

interface Props {
  name: string;
  /** Of the name, where it is not the app's own. */
  lang?: string;
  ticked: boolean;
  command: Command | null;
  ref?: Ref<HTMLButtonElement>;
  onTick: () => void;
}

/** A small answer that is on or off. */
export function TickChip({ name, lang, ticked, command, ref, onTick }: Props) {
  const keys = useKeyNames();
  const look = ticked ? "border-accent bg-accent-soft text-accent" : "border-edge/60 bg-panel text-ink hover:bg-sunken";
  return (
    <button
      ref={ref}
      type="button"
      aria-pressed={ticked}
      aria-keyshortcuts={command === null ? undefined : keys.aria(command)}
      className={`flex min-h-8 flex-none items-center gap-1.5 rounded-full border px-3 text-[0.8125rem] select-none pointer-coarse:min-h-11 ${look}`}
      onClick={onTick}
    >
      {ticked && <Check className="size-3.5" aria-hidden="true" />}
      <span lang={lang} dir="auto">
        {name}
      </span>
      {command !== null && <KeyHint command={command} />}
    </button>
  );
}
