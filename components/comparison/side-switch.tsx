import type { ReadingPreferences } from "./reading-preferences";

const sides = [
  { side: "left", words: "Left" },
  { side: "both", words: "Both" },
  { side: "right", words: "Right" },
] as const;

interface Props {
  side: ReadingPreferences["side"];
  onSide: (side: ReadingPreferences["side"]) => void;
}

/** On a phone: one side at a time, one tap apart, or both below each other. */
export function SideSwitch({ side, onSide }: Props) {
  return (
    <fieldset className="sticky top-0 z-10 grid grid-cols-3 gap-1 bg-bg py-2 md:hidden">
      <legend className="sr-only">Show</legend>
      {sides.map((one) => (
        <button
          key={one.side}
          type="button"
          aria-pressed={side === one.side}
          className={`min-h-11 rounded-control border font-medium ${side === one.side ? "border-accent bg-accent-soft text-accent" : "border-edge/60 bg-panel text-mute"}`}
          onClick={() => {
            onSide(one.side);
            scrollTo(0, 0);
          }}
        >
          {one.words}
        </button>
      ))}
    </fieldset>
  );
}
