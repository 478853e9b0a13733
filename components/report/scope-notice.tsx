import { Notice } from "@/components/ui/notice";
import type { Report } from "@/lib/results/report";
import type { PairReport, ProgressReport } from "./report-parts";

interface Props {
  pair: PairReport;
  progress: ProgressReport;
  totals: Report["totals"];
  /** The study takes votes. */
  open: boolean;
}

/** How far the interval reaches, and whether the study is still running: both change what may be concluded. */
export function ScopeNotice({ pair, progress, totals, open }: Props) {
  const { interval } = pair.figure;
  const scoped = interval.ok && interval.value.phrase.includes("for these");
  return (
    <>
      {totals.simulated > 0 && (
        <Notice kind="warn">
          <p>
            {totals.simulated === totals.annotators
              ? "These votes are simulated"
              : `${totals.simulated} of ${totals.annotators} annotators are simulated`}
            : they show how results look, not what people prefer.
          </p>
        </Notice>
      )}
      {scoped && (
        <Notice kind="warn">
          <p>
            {interval.value.why}{" "}
            <a href="#annotators" className="underline">
              By annotator
            </a>{" "}
            shows each one alone.
          </p>
        </Notice>
      )}
      {open && progress.share < 1 && (
        <Notice>
          <p>
            Votes are still coming in. The intervals hold for one look: stopping as soon as a result looks clear makes
            false findings likely.{" "}
            <a href="#stopping" className="underline">
              Stopping early
            </a>{" "}
            says when one may.
          </p>
        </Notice>
      )}
    </>
  );
}
