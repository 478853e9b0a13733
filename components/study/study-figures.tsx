import { Card } from "@/components/ui/card";
import { formatCount } from "@/components/ui/format-number";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { StudyProgress } from "@/lib/participants/schema";
import type { StudyHeading } from "@/lib/studies/schema";

interface Props {
  heading: StudyHeading;
  plan: { pairs: number; prompts: number; comparisons: number; votes: number };
  progress: StudyProgress;
}

/** How large a study is and how far it has come, in numbers. */
export function StudyFigures({ heading, plan, progress }: Props) {
  const { state, openingDone, openingTotal, openingError, prompts, systems } = heading;
  const figures: [string, number][] = [
    ["Prompts", prompts],
    ["Systems", systems],
    ["Pairs compared", plan.pairs],
    ["Prompts asked about", plan.prompts],
    ["Comparisons", plan.comparisons],
    ["Votes asked for", plan.votes],
  ];
  return (
    <>
      {state === "opening" && (
        <Card title="Opening" note="Comparisons are planned and sides dealt. You can leave this page.">
          <div className="grid gap-3">
            <Progress
              label="Comparisons"
              value={openingDone}
              max={openingTotal}
              text={`${formatCount(openingDone)} of ${formatCount(openingTotal)}`}
            />
            {openingError && (
              <Notice kind="warn" title="Opening was interrupted">
                It will be tried again by itself ({openingError}).
              </Notice>
            )}
          </div>
        </Card>
      )}
      {state !== "draft" && state !== "opening" && (
        <Card title="Progress">
          <div className="grid gap-3">
            <Progress
              label="Votes"
              value={progress.filled}
              max={progress.needed}
              text={`${formatCount(progress.filled)} of ${formatCount(progress.needed)}`}
            />
            <Progress
              label="Comparisons with all their votes"
              value={progress.complete}
              max={progress.comparisons}
              text={`${formatCount(progress.complete)} of ${formatCount(progress.comparisons)}`}
            />
          </div>
        </Card>
      )}
      <Card title="In numbers">
        <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 lg:grid-cols-6">
          {figures.map(([term, value]) => (
            <div key={term}>
              <dt className="text-[0.8125rem] text-mute">{term}</dt>
              <dd className="text-lg font-semibold tabular-nums">{formatCount(value)}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </>
  );
}
