import { useTranslations } from "use-intl";
import type { AnnotatorProgress } from "@/lib/assignments/schema";

export function VotedSoFar({ progress: { voted, target } }: { progress: Pick<AnnotatorProgress, "voted" | "target"> }) {
  const t = useTranslations("progress");
  if (target === null) return <span className="tabular-nums">{t("voted", { voted })}</span>;
  return (
    <span className="flex items-center gap-3 tabular-nums">
      <progress
        className="meter w-28 max-sm:hidden"
        aria-label={t("votes")}
        value={Math.min(voted, target)}
        max={Math.max(target, 1)}
      />
      {t("votedOf", { voted, target })}
    </span>
  );
}
