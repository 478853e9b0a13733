import type { SegmentKey } from "./outcome-shares";
import type { OutcomeWords } from "./stacked-bar";
import { Swatch } from "./swatch";

const order: SegmentKey[] = ["a", "tie", "b", "bad"];

export function Legend({ words, bothBad }: { words: OutcomeWords; bothBad: boolean }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-mute">
      {order
        .filter((side) => bothBad || side !== "bad")
        .map((side) => (
          <li key={side} className="flex items-center gap-1.5">
            <Swatch side={side} />
            <span data-chart-text="">{words[side]}</span>
          </li>
        ))}
    </ul>
  );
}
