import { Notice } from "@/components/ui/notice";
import { translator } from "@/lib/i18n/locale";

type State = "unknown" | "expired" | "revoked" | "used_up" | "study_closed";

export async function InviteNotice({ state }: { state: State }) {
  const t = await translator("join");
  return (
    <Notice kind={state === "study_closed" ? "info" : "warn"} title={t(`${state}.title`)}>
      <p>{t(`${state}.text`)}</p>
    </Notice>
  );
}
