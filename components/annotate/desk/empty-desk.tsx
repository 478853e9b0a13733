import { useTranslations } from "use-intl";
import { ResumeLink } from "@/components/annotate/join/resume-link";
import { ReasonsOffer } from "@/components/annotate/reasons/reasons-offer";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import type { AnnotatorProgress } from "@/lib/assignments/schema";
import { isComplete } from "./is-complete";

interface Props {
  publicId: string;
  /** Something is still on its way to the server or from it. */
  fetching: boolean;
  exhausted: boolean;
  asking: boolean;
  progress: AnnotatorProgress;
  annotator: { name: string; resumeUrl: string };
  onAsk: () => void;
  /** Null when there is nothing to take back. */
  onUndo: (() => void) | null;
}

export function EmptyDesk({ publicId, fetching, exhausted, asking, progress, annotator, onAsk, onUndo }: Props) {
  const t = useTranslations("desk");
  if (fetching || !exhausted) {
    return (
      <p className="m-auto flex items-center gap-3 py-24 text-mute">
        <Spinner /> {t("fetching")}
      </p>
    );
  }
  const { voted } = progress;
  const complete = isComplete(progress);
  return (
    <section className="m-auto grid w-full max-w-[36rem] gap-5 py-16" aria-labelledby="nothing-left">
      <h2 id="nothing-left" className="text-xl font-semibold tracking-tight">
        {t(complete ? "complete" : "nothingLeft", { name: annotator.name })}
      </h2>
      <div className="grid gap-1">
        <p>{voted === 0 ? t("noPair") : t("savedVotes", { count: voted })}</p>
        {!complete && <p>{t("mayCome")}</p>}
      </div>
      <p className="flex gap-2 empty:hidden">
        {!complete && (
          <Button variant="primary" onClick={onAsk} disabled={asking}>
            {asking && <Spinner />}
            {t("lookAgain")}
          </Button>
        )}
        {onUndo && <Button onClick={onUndo}>{t("takeBack")}</Button>}
      </p>
      <ReasonsOffer publicId={publicId} />
      <ResumeLink url={annotator.resumeUrl} />
    </section>
  );
}
