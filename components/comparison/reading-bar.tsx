import { ArrowDownToLine, ArrowUpToLine, Scale } from "lucide-react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { BlindComparison } from "@/lib/assignments/schema";
import { DifferenceTools } from "./difference-tools";
import type { ReadingPreferences } from "./reading-preferences";
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
  const unformatted = !preferences.plain && [...pair.left, ...pair.right].some((text) => text.tree === null);
  if (!several && !long && !unformatted && !preferences.diff) return null;
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
      {unformatted && <p>{t("unformatted")}</p>}
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
