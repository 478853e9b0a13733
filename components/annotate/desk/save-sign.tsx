import { Check, CloudOff, LoaderCircle } from "lucide-react";
import { useTranslations } from "use-intl";
import type { QueueStatus } from "@/components/annotate/unsent/deed-queue";

/** A quiet sign: saved, saving, or how many wait to be sent. */
export function SaveSign({ status }: { status: QueueStatus }) {
  const t = useTranslations("desk");
  const waiting = status.waiting.length;
  if (waiting === 0) {
    if (status.state !== "saved") return null;
    return (
      <span className="flex items-center gap-1 text-ok">
        <Check className="size-3.5" aria-hidden="true" /> {t("saved")}
      </span>
    );
  }
  const stuck = status.state === "offline" || status.state === "signed_out";
  const Icon = stuck ? CloudOff : LoaderCircle;
  return (
    <span className={`flex items-center gap-1 ${stuck ? "text-warn" : "text-mute"}`}>
      <Icon className="size-3.5" aria-hidden="true" />
      {stuck || waiting > 1 ? t("waiting", { count: waiting }) : t("saving")}
    </span>
  );
}
