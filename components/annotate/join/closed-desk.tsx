import { Notice } from "@/components/ui/notice";
import { translator } from "@/lib/i18n/locale";
import { ResumeLink } from "./resume-link";

interface Props {
  state: "not_open" | "closed" | "left";
  resumeUrl: string;
}

export async function ClosedDesk({ state, resumeUrl }: Props) {
  const t = await translator("closed");
  return (
    <>
      <Notice title={t(`${state}.title`)}>
        <p>{t(`${state}.text`)}</p>
      </Notice>
      {state === "not_open" && <ResumeLink url={resumeUrl} />}
    </>
  );
}
