import { useTranslations } from "use-intl";
import { useTimeWords } from "./use-time-words";

/** Active time on this study so far. */
export function SessionTime({ minutes }: { minutes: number }) {
  const t = useTranslations("progress");
  const time = useTimeWords()(minutes);
  return (
    <span className="tabular-nums max-sm:hidden" title={t("soFar")}>
      <span className="sr-only">{t("soFar")}: </span>
      {time}
    </span>
  );
}
