import { ChevronDown, ChevronUp } from "lucide-react";
import { useTranslations } from "use-intl";
import { KeyHint, useKeyNames } from "@/components/annotate/keys/key-names";
import { Button } from "@/components/ui/button";
import type { BlindComparison } from "@/lib/assignments/schema";
import { answerText } from "./painted-marks";
import type { ReadingPreferences } from "./reading-preferences";
import { shownText } from "./shown-text";
import type { Found, Place } from "./use-differences";
import type { Reading } from "./use-reading";

interface Props {
  pair: BlindComparison;
  preferences: ReadingPreferences;
  reading: Reading;
}

/** How many differences there are, ways to go from one to the next, and what the marks mean. */
export function DifferenceTools({ pair, preferences, reading }: Props) {
  const t = useTranslations("reading");
  const keys = useKeyNames();
  const { differences: found, here } = reading;
  const count = found?.places.length ?? 0;
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <p role="status">
        {found === null ? t("comparing") : <DifferenceCount found={found} here={here} />}
        {found && here !== null && (
          <span className="sr-only"> {spokenPlace(found.places[here], pair, preferences.plain, t)}</span>
        )}
      </p>
      {count > 0 && (
        <div className="flex">
          <Button
            variant="quiet"
            size="small"
            className="text-mute"
            aria-keyshortcuts={keys.aria("previous")}
            onClick={() => reading.run("previous")}
          >
            <ChevronUp className="size-4" aria-hidden="true" />
            <span className="sr-only">{t("previousDifference")}</span>
            <KeyHint command="previous" />
          </Button>
          <Button
            variant="quiet"
            size="small"
            className="text-mute"
            aria-keyshortcuts={keys.aria("next")}
            onClick={() => reading.run("next")}
          >
            <ChevronDown className="size-4" aria-hidden="true" />
            <span className="sr-only">{t("nextDifference")}</span>
            <KeyHint command="next" />
          </Button>
        </div>
      )}
      {count > 0 && (
        <p>
          <span className="mark-one-side px-0.5">{t("legendSample")}</span> {t("legend")}
        </p>
      )}
    </div>
  );
}

function DifferenceCount({ found, here }: { found: Found; here: number | null }) {
  const t = useTranslations("reading");
  const count = found.places.length;
  if (count === 0) return found.partly ? t("tooLong") : t("noDifference");
  return (
    <>
      {here === null ? t("differences", { count }) : t("differenceOf", { number: here + 1, count })}
      {" · "}
      {t("shared", { share: found.shared })}
      {found.partly && ` · ${t("partly")}`}
    </>
  );
}

function spokenPlace(
  place: Place,
  pair: BlindComparison,
  plain: boolean,
  t: ReturnType<typeof useTranslations<"reading">>,
): string {
  const said = (side: "left" | "right") => {
    const text = answerText(pair, `${side}-${place.answer}`);
    return text ? shownText(text, plain).text.slice(place[side].start, place[side].end).slice(0, 200) : "";
  };
  const words = (side: "left" | "right") => said(side) || t("nothing");
  return t("differenceSpoken", { left: words("left"), right: words("right") });
}
