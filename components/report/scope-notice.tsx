import { Notice } from "@/components/ui/notice";
import type { PairReport, ProgressReport } from "./report-parts";

interface Props {
  pair: PairReport;
  progress: ProgressReport;
}

/** How far the interval reaches, and whether the study is still running: both change what may be concluded. */
export function ScopeNotice({ pair, progress }: Props) {
  const { interval } = pair.figure;
  const scoped = interval.ok && interval.value.phrase.includes("for these");
  return (
    <>
      {scoped && (
        <Notice kind="warn">
          <p>{interval.value.why} The rows below show each annotator alone.</p>
        </Notice>
      )}
      {progress.share < 1 && (
        <Notice>
          <p>
            Votes are still coming in. The intervals hold for one look: stopping as soon as a result looks clear makes
            false findings likely.
          </p>
        </Notice>
      )}
    </>
  );
}
