import { ReasonsLink } from "@/components/annotate/reasons/reasons-link";
import { Notice } from "@/components/ui/notice";
import { translator } from "@/lib/i18n/locale";
import { ResumeLink } from "./resume-link";

interface Props {
  publicId: string;
  state: "not_open" | "closed" | "left";
  resumeUrl: string;
  /** Reasons of a judge that wait for this annotator's review. */
  waiting: number;
}

export async function ClosedDesk({ publicId, state, resumeUrl, waiting }: Props) {
  const t = await translator("closed");
  return (
    <>
      <Notice title={t(`${state}.title`)}>
        <p>{t(`${state}.text`)}</p>
      </Notice>
      {waiting > 0 && <ReasonsLink publicId={publicId} count={waiting} />}
      {state === "not_open" && <ResumeLink url={resumeUrl} />}
    </>
  );
}
