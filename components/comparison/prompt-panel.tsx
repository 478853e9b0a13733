import { useId } from "react";
import { useTranslations } from "use-intl";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { BlindComparison } from "@/lib/assignments/schema";
import { FoldHeading } from "./fold-heading";
import { ForeignText } from "./foreign-text";
import { textLanguage } from "./text-language";

interface Props {
  turns: BlindComparison["prompt"];
  plain: boolean;
  open: boolean;
  onToggle: () => void;
}

/** What was asked. A conversation names who speaks. */
export function PromptPanel({ turns, plain, open, onToggle }: Props) {
  const t = useTranslations("reading");
  const id = useId();
  const named = turns.length > 1 || turns.some((turn) => turn.role !== "user");
  const last = turns.at(-1)?.text.plain ?? "";
  return (
    <section aria-labelledby={id} className="rounded-panel border bg-panel">
      <FoldHeading id={id} open={open} onToggle={onToggle}>
        {t("prompt")}
      </FoldHeading>
      {open ? (
        <ScrollRegion data-scrolls className="max-h-[32vh] overflow-y-auto rounded-b-panel px-4 pb-3 sm:px-5">
          {turns.map((turn, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: turns have no other name and never move.
            <div key={at} className="mt-2 first:mt-0">
              {named && <h3 className="text-[0.8125rem] font-semibold text-mute">{t(`roles.${turn.role}`)}</h3>}
              <ForeignText text={turn.text} plain={plain} />
            </div>
          ))}
        </ScrollRegion>
      ) : (
        <p className="truncate px-4 pb-2 sm:px-5" dir="auto" lang={textLanguage(last)}>
          {last.slice(0, 300)}
        </p>
      )}
    </section>
  );
}
