import { useTranslations } from "use-intl";

/** 7 → "7 min", 65 → "1 h 5 min", in the annotator's language. */
export function useTimeWords(): (minutes: number) => string {
  const t = useTranslations("progress");
  return (minutes) =>
    minutes < 60 ? t("minutes", { minutes }) : t("hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
