import type { BlindComparison } from "@/lib/assignments/schema";
import type { Highlight } from "@/lib/votes/schema";
import { PromptPanel } from "./prompt-panel";
import type { ReadingPreferences } from "./reading-preferences";
import { ResponsePanel } from "./response-panel";
import { SideSwitch } from "./side-switch";

interface Props {
  pair: BlindComparison;
  preferences: ReadingPreferences;
  onChange: (change: Partial<ReadingPreferences>) => void;
  /** Null where the study asks for none. */
  highlights: Highlight[] | null;
  onHighlights: (highlights: Highlight[]) => void;
}

/** What is judged: the prompt, and both sides of it. */
export function ComparisonView({ pair, preferences, onChange }: Props) {
  const { plain, side } = preferences;
  return (
    <>
      <PromptPanel
        id="prompt"
        turns={pair.prompt}
        plain={plain}
        open={preferences.promptOpen}
        onToggle={() => onChange({ promptOpen: !preferences.promptOpen })}
      />
      <SideSwitch side={side} onSide={(next) => onChange({ side: next })} />
      <div className="grid flex-1 gap-3 pt-1 md:grid-cols-2 md:gap-4">
        <ResponsePanel id="left" heading="Left" text={pair.left[0]} plain={plain} hiddenOnPhone={side === "right"} />
        <ResponsePanel id="right" heading="Right" text={pair.right[0]} plain={plain} hiddenOnPhone={side === "left"} />
      </div>
    </>
  );
}
