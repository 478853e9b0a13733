import { ChevronDown } from "lucide-react";
import type { BlindComparison } from "@/lib/assignments/schema";
import { RichTextView } from "./rich-text";

interface Props {
  id: string;
  turns: BlindComparison["prompt"];
  plain: boolean;
  open: boolean;
  onToggle: () => void;
}

const roleNames = { system: "System", user: "User", assistant: "Assistant" };

/** The prompt stays in sight while the responses scroll under it. A conversation names who speaks. */
export function PromptPanel({ id, turns, plain, open, onToggle }: Props) {
  const named = turns.length > 1 || turns.some((turn) => turn.role !== "user");
  return (
    <section aria-labelledby={id} className="z-10 bg-bg pb-1 md:sticky md:top-0 md:pt-3">
      <div className="rounded-panel border bg-panel">
        <h2 id={id} className="text-[0.8125rem] font-semibold text-mute">
          <button
            type="button"
            aria-expanded={open}
            className="flex min-h-8 w-full items-center justify-between gap-2 rounded-panel px-4 pt-1 sm:px-5 pointer-coarse:min-h-11"
            onClick={onToggle}
          >
            Prompt
            <ChevronDown className={`size-4 transition-transform ${open ? "rotate-180" : ""}`} aria-hidden="true" />
          </button>
        </h2>
        {open ? (
          <div
            className="max-h-[32vh] overflow-y-auto px-4 pb-3 sm:px-5"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a long prompt scrolls, also by keyboard.
            tabIndex={0}
          >
            {turns.map((turn, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: turns have no other name and never move.
              <div key={at} className="mt-2 first:mt-0">
                {named && <p className="text-[0.8125rem] font-semibold text-mute">{roleNames[turn.role]}</p>}
                <RichTextView text={turn.text} plain={plain} />
              </div>
            ))}
          </div>
        ) : (
          <p className="truncate px-4 pb-2 sm:px-5" dir="auto">
            {turns.at(-1)?.text.plain.slice(0, 300)}
          </p>
        )}
      </div>
    </section>
  );
}
