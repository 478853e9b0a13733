"use client";

import { useTranslations } from "use-intl";
import { ButtonLink } from "@/components/ui/button-link";

export function ReasonsLink({ publicId, count }: { publicId: string; count: number }) {
  const t = useTranslations("reasons");
  return (
    <section aria-label={t("heading")} className="grid justify-items-start gap-2 rounded-panel border bg-panel p-4">
      <p className="font-semibold">{t("offer", { count })}</p>
      <p className="text-[0.8125rem] text-mute">{t("offerText")}</p>
      <ButtonLink href={`/annotate/${publicId}/reasons`} variant="primary">
        {t("go")}
      </ButtonLink>
    </section>
  );
}
