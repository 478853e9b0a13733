import { ArrowDownToLine, ArrowUpToLine, ChevronDown, ChevronUp, Scale } from "lucide-react";
import { useTranslations } from "use-intl";
import { KeyHint, useKeyNames } from "@/components/annotate/key-names";
import { Button } from "@/components/ui/button";
import type { BlindComparison } from "@/lib/assignments/schema";
import { answerText } from "./painted-marks";
import type { ReadingPreferences } from "./reading-preferences";
import { shownText } from "./shown-text";
import type { Found, Place } from "./use-differences";
import type { Reading } from "./use-reading";
import { toEnd, toJudged, toTop } from "./view-ends";

interface Props {
  pair: BlindComparison;
  preferences: ReadingPreferences;
  reading: Reading;
}

/** From this many characters on a side, its end is worth a button. */
const longFrom = 5_000;

/** What helps with this pair: what is judged of a conversation, what the sides differ in, ways to the ends of long texts. Nothing for most. */
export function ReadingBar({ pair, preferences, reading }: Props) {
  const t = useTranslations("reading");
  const several = pair.left.length > 1;
  const length = (texts: BlindComparison["left"]) => texts.reduce((sum, text) => sum + text.plain.length, 0);
  const long = Math.max(length(pair.left), length(pair.right)) > longFrom;
  if (!several && !long && !preferences.diff) return null;
  const view = () => reading.view.current;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-0.5 px-1 pt-1 text-[0.8125rem] text-mute">
      {several && (
        <p className="flex items-center gap-1.5 font-medium text-ink">
          <Scale className="size-4 text-accent" aria-hidden="true" />
          {pair.judged === null ? t("judgeWhole") : t("judgeOne", { number: pair.judged + 1, count: pair.left.length })}
        </p>
      )}
      {several && pair.judged !== null && pair.judged > 0 && (
        <Button variant="quiet" size="small" className="enabled:text-accent" onClick={() => toJudged(view())}>
          {t("goToJudged")}
        </Button>
      )}
      {preferences.diff && <DifferenceTools pair={pair} preferences={preferences} reading={reading} />}
      {long && (
        <div className="ms-auto flex">
          <Button variant="quiet" size="small" className="text-mute" onClick={() => toTop(view())}>
            <ArrowUpToLine className="size-4" aria-hidden="true" />
            {t("top")}
          </Button>
          <Button variant="quiet" size="small" className="text-mute" onClick={() => toEnd(view())}>
            <ArrowDownToLine className="size-4" aria-hidden="true" />
            {t("end")}
          </Button>
        </div>
      )}
    </div>
  );
}

function DifferenceTools({ pair, preferences, reading }: Props) {
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
