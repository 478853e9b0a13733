"use client";

import { useTranslations } from "use-intl";
import { CopyField } from "@/components/ui/copy-field";

export function ResumeLink({ url }: { url: string }) {
  const t = useTranslations("link");
  return <CopyField label={t("label")} hint={t("hint")} value={url} />;
}
