import { useTranslations } from "use-intl";
import { countCharacters } from "@/lib/votes/count-characters";

/** How far a reason is from the length asked for: seen while it is too short, and read out in steps of ten. */
export function RationaleLength({ text, least }: { text: string; least: number }) {
  const t = useTranslations("vote");
  const count = countCharacters(text, least);
  const short = count < least;
  const steps = Math.ceil((least - count) / 10) * 10;
  return (
    <>
      {short && count > 0 && (
        <span
          aria-hidden="true"
          className="absolute end-2.5 bottom-1.5 rounded-full bg-panel px-1 text-xs text-mute tabular-nums"
        >
          {t("characters", { count, least })}
        </span>
      )}
      <span aria-live="polite" className="sr-only">
        {count > 0 && (short ? t("charactersLeft", { count: Math.min(steps, least) }) : t("longEnough"))}
      </span>
    </>
  );
}
