import { useTranslations } from "use-intl";
import type { ReadingPreferences } from "./reading-preferences";

/** The left one is physically left in every language. */
const sides = [
  { side: "left", place: "rtl:col-start-3" },
  { side: "both", place: "rtl:col-start-2" },
  { side: "right", place: "rtl:col-start-1" },
] as const;

interface Props {
  side: ReadingPreferences["side"];
  onSide: (side: ReadingPreferences["side"]) => void;
}

/** On a phone: one side at a time, one tap apart, or both below each other. */
export function SideSwitch({ side, onSide }: Props) {
  const t = useTranslations("reading");
  return (
    <fieldset className="sticky top-0 z-10 grid grid-cols-3 gap-1 bg-bg py-2 md:hidden">
      <legend className="sr-only">{t("show")}</legend>
      {sides.map((one) => (
        <button
          key={one.side}
          type="button"
          aria-pressed={side === one.side}
          className={`row-start-1 min-h-11 rounded-control border font-medium ${one.place} ${side === one.side ? "border-accent bg-accent-soft text-accent" : "border-edge/60 bg-panel text-mute"}`}
          onClick={() => {
            onSide(one.side);
            scrollTo(0, 0);
          }}
        >
          {t(one.side)}
        </button>
      ))}
    </fieldset>
  );
}
