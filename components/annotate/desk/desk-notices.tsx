import { useTranslations } from "use-intl";
import type { QueueStatus } from "@/components/annotate/unsent/deed-queue";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Moved } from "./settled-elsewhere";

interface Props {
  status: QueueStatus;
  refusals: string[];
  /** What happened to the pair on screen while the annotator was elsewhere. */
  moved: Moved | null;
  resumeUrl: string;
  onTry: () => void;
  onDismiss: () => void;
  /** Away from a pair that is settled already. */
  onNext: (assignmentId: string) => void;
}

/** What the annotator has to know or do about the line to the server and their other tabs; nothing while all is well. */
export function DeskNotices({ status, refusals, moved, resumeUrl, onTry, onDismiss, onNext }: Props) {
  const t = useTranslations("desk");
  const count = status.waiting.length;
  return (
    <div className="grid gap-2 not-empty:pt-3">
      {status.state === "offline" && count > 0 && (
        <Notice kind="warn" live title={t("noAnswerTitle")}>
          <p>{t(status.kept ? "kept" : "unkept", { count })}</p>
          <Button size="small" className="mt-2" onClick={onTry}>
            {t("tryNow")}
          </Button>
        </Notice>
      )}
      {status.state === "signed_out" && (
        <Notice kind="warn" live title={t("signedOutTitle")}>
          {count > 0 && <p>{t("keptHere", { count })}</p>}
          <p>
            {t.rich("signedOut", {
              link: (words) => (
                <a className="link" href={resumeUrl}>
                  {words}
                </a>
              ),
            })}
          </p>
        </Notice>
      )}
      {refusals.length > 0 && (
        <Notice kind="error" live title={t("refusedTitle")}>
          {[...new Set(refusals)].map((message) => (
            <p key={message}>{message || t("refused")}</p>
          ))}
          <Button size="small" className="mt-2" onClick={onDismiss}>
            {t("dismiss")}
          </Button>
        </Notice>
      )}
      {moved?.stays && (
        <Notice kind="warn" live title={t("movedTitle")}>
          <p>{t("movedStays")}</p>
          <Button size="small" className="mt-2" onClick={() => onNext(moved.assignmentId)}>
            {t("nextPair")}
          </Button>
        </Notice>
      )}
      {moved && !moved.stays && <Notice live>{t(moved.why === "settled" ? "movedOn" : "givenAway")}</Notice>}
    </div>
  );
}
