import type { RefObject } from "react";
import { useTranslations } from "use-intl";
import { ratingCommands } from "@/components/annotate/keys/commands";
import type { BlindStudy } from "@/lib/assignments/schema";
import { TickChip } from "./tick-chip";

interface Props {
  reasons: BlindStudy["reasons"];
  ticked: string[];
  /** Digits tick them just now. */
  keyed: boolean;
  /** Where `first` is given, the key for writing why leads to the first of them. */
  first?: RefObject<HTMLElement | null>;
  onTick: (key: string) => void;
}

export function ReasonChips({ reasons, ticked, keyed, first, onTick }: Props) {
  const t = useTranslations("vote");
  return (
    <fieldset aria-label={t("quickReasons")} className="min-w-0 flex items-center gap-1.5 sm:flex-wrap">
      <span aria-hidden="true" className="flex-none text-[0.8125rem] whitespace-nowrap text-mute">
        {t("reasons")}
      </span>
      {reasons.map(({ key, name, language }, at) => (
        <TickChip
          key={key}
          name={name}
          lang={language}
          ticked={ticked.includes(key)}
          command={keyed ? (ratingCommands[at] ?? null) : null}
          ref={(button) => {
            if (first && at === 0) first.current = button;
          }}
          onTick={() => onTick(key)}
        />
      ))}
    </fieldset>
  );
}
