import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { ReasonProgress } from "@/lib/judges/reasons/schema";

interface Props {
  publicId: string;
  progress: ReasonProgress;
  /** Null when there is nothing to take back. */
  onUndo: (() => void) | null;
}

export function NoReasons({ publicId, progress: { answered }, onUndo }: Props) {
  const t = useTranslations("reasons");
  return (
    <section className="m-auto grid w-full max-w-[36rem] gap-5 py-16" aria-labelledby="no-reasons">
      <h2 id="no-reasons" className="text-xl font-semibold tracking-tight">
        {t(answered > 0 ? "thanks" : "none")}
      </h2>
      <p>{answered > 0 ? t("given", { count: answered }) : t("finishFirst")}</p>
      <p className="flex flex-wrap gap-2">
        <ButtonLink href={`/annotate/${publicId}`}>{t("back")}</ButtonLink>
        {onUndo && <Button onClick={onUndo}>{t("undo")}</Button>}
      </p>
    </section>
  );
}
