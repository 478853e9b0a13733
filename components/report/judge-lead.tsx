import Link from "next/link";
import { Fragment } from "react";
import { Chip } from "@/components/ui/chip";
import { formatCounted, formatPercent, formatPercentRange } from "@/components/ui/format-number";
import { Notice } from "@/components/ui/notice";
import type { JudgeReport } from "@/lib/results/judges/report";
import { askedOf } from "./asked-words";
import { INCONSISTENT_WORDS, scopeOf } from "./judge-words";

/** The finding before any figure, and what it cannot show. */
export function JudgeLead({ studyPath, report }: { studyPath: string; report: JudgeReport }) {
  const { versions, humans, rubrics, filter, question } = report;
  const labels = [...versions.map(({ label }) => label), ...rubrics.map(({ label }) => label)];
  const judges = new Map(labels.map(({ judgeId, judge }) => [judgeId, judge]));
  const simulated = labels.some((label) => label.simulated);
  const recorded = [...new Set(labels.flatMap((label) => label.recorded ?? []))];
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Chip>{formatCounted(labels.length, "judge version")}</Chip>
        <Chip>{formatCounted(humans.votes, "vote")}</Chip>
        <Chip>{formatCounted(humans.annotators, "annotator")}</Chip>
        {question.asked && <Chip>{`${question.name}: ${askedOf(question.asked)}`}</Chip>}
        {versions.length > 0 && <Chip>{`a verdict that changes ${INCONSISTENT_WORDS[filter.inconsistent]}`}</Chip>}
        {labels.some((label) => label.imported) && <Chip>with imported verdicts or scores</Chip>}
      </div>
      <div className="grid max-w-[68ch] gap-1">
        <p className="text-lg leading-normal text-pretty">{sentenceOf(report)}</p>
        <p className="text-mute">
          A judge is a model. How far to trust it shows only beside people’s votes on the same comparisons.
        </p>
        <p className="no-print text-mute wrap-anywhere">
          Read their replies:{" "}
          {[...judges].map(([id, name], at) => (
            <Fragment key={id}>
              {at > 0 && ", "}
              <Link href={`${studyPath}/judges/${id}`} prefetch={false} className="link">
                {name}
              </Link>
            </Fragment>
          ))}
        </p>
      </div>
      {(simulated || humans.simulated > 0) && (
        <Notice kind="warn">
          <p>
            {simulated && "A judge here is simulated. "}
            {humans.simulated > 0 &&
              (humans.simulated === humans.annotators
                ? "These votes are simulated. "
                : `${humans.simulated} of ${humans.annotators} annotators are simulated. `)}
            Figures show how results look, not what people prefer or how good a judge is.
          </p>
        </Notice>
      )}
      {recorded.map((words) => (
        <Notice key={words} kind="warn" title="Recorded answers">
          <p>{words}</p>
        </Notice>
      ))}
      {humans.votes === 0 && versions.length > 0 && (
        <Notice title="No votes on these comparisons yet">
          <p>
            Nothing here says how far to trust the verdicts. Once{" "}
            <Link href={`${studyPath}/annotators`} className="link">
              annotators
            </Link>{" "}
            have voted on the same comparisons, their agreement, a confusion matrix, the alternative annotator test and
            what the judge adds to the votes stand here too.
          </p>
        </Notice>
      )}
    </>
  );
}

function sentenceOf({ versions, chosen, ...report }: JudgeReport): string {
  if (!chosen) return "Judges have scored responses, but compared none.";
  const { label, behaviour } = versions[chosen.version];
  const { ceiling, consistency } = behaviour;
  const scope = scopeOf({ versions, chosen, ...report });
  const steady = consistency.ok
    ? ` It keeps its verdict in ${formatPercent(consistency.value.rate, 0)} of comparisons when the responses change places.`
    : "";
  if (!ceiling.ok)
    return `${label.name}, ${scope}: there are ${report.humans.votes === 0 ? "no" : "too few"} votes beside its verdicts to say how far it sees what people see.${steady}`;
  const { judge, human, judgeInterval } = ceiling.value;
  const range = judgeInterval.ok
    ? ` (${formatPercent(judgeInterval.value.level, 0)} interval ${formatPercentRange(judgeInterval.value.low, judgeInterval.value.high)})`
    : "";
  return `${label.name}, ${scope}: its verdict is what most of the other annotators said in ${formatPercent(judge)} of votes${range}; an annotator’s own vote is in ${formatPercent(human)}.${steady}`;
}
