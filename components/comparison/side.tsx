import { Fragment, useId } from "react";
import { useTranslations } from "use-intl";
import type { BlindComparison } from "@/lib/assignments/schema";
import { AnswerText } from "./answer-text";
import { answerName, type Marks } from "./painted-marks";
import type { ReadingPreferences } from "./reading-preferences";
import { FollowUp, TurnHeading, turnLook } from "./turn-parts";

interface Props {
  side: "left" | "right";
  pair: BlindComparison;
  preferences: ReadingPreferences;
  /** Scrolls by itself where there is room for it. */
  pane: boolean;
  /** Passages to mark in the elements; undefined where they are painted. */
  marks?: Marks;
}

/** From this many answers on the two sides are not kept level. */
const mostLevelled = 12;
/** The left response is physically left in every language. */
const places = {
  left: "md:col-start-1 md:rtl:col-start-2",
  right: "md:col-start-2 md:rtl:col-start-1",
};

/** Everything that one side said, with what it was asked in between. */
export function Side({ side, pair, preferences, pane, marks }: Props) {
  const t = useTranslations("reading");
  const id = useId();
  const answers = pair[side];
  const columns = preferences.layout === "columns";
  const hidden = preferences.side === (side === "left" ? "right" : "left");
  const levelled = columns && !pane && answers.length > 1 && answers.length <= mostLevelled;
  return (
    <section
      aria-labelledby={id}
      className={`relative min-w-0 rounded-panel border bg-panel [contain:paint] ${hidden ? "max-md:hidden" : ""} ${
        columns ? `${places[side]} md:row-start-1` : ""
      } ${levelled ? "md:row-span-24 md:grid md:grid-rows-subgrid md:content-start" : ""} ${pane ? "pane-side" : ""}`}
    >
      <h2 id={id} className="border-b px-4 py-1.5 text-[0.8125rem] font-semibold text-mute sm:px-5">
        {t(side)}
      </h2>
      <div
        className={pane ? "pane" : levelled ? "md:contents" : ""}
        data-pane={pane || undefined}
        data-scrolls={pane || undefined}
        // A pane scrolls, also by keyboard.
        tabIndex={pane ? 0 : undefined}
      >
        {answers.map((text, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: answers have no other name and never move.
          <Fragment key={place}>
            {place > 0 && (
              <FollowUp text={pair.followUps[place - 1]} heading={t("followUp")} plain={preferences.plain} />
            )}
            <div
              data-turn
              data-judged={place === pair.judged || undefined}
              className={`px-4 pt-3 pb-4 sm:px-5 ${answers.length > 1 ? turnLook(place, pair.judged) : ""}`}
            >
              {answers.length > 1 && <TurnHeading place={place} judged={pair.judged} />}
              <AnswerText
                text={text}
                plain={preferences.plain}
                empty={t("empty")}
                name={answerName(side, place)}
                marks={marks?.filter(({ answer }) => answer === answerName(side, place))}
              />
            </div>
          </Fragment>
        ))}
      </div>
    </section>
  );
}
