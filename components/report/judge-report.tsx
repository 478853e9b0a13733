import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { JudgeReport as Report } from "@/lib/results/judges/report";
import { JudgeAgreementFigure } from "./judge-agreement-figure";
import { JudgeAlternativeFigure } from "./judge-alternative-figure";
import { JudgeConfusionFigure } from "./judge-confusion-figure";
import { JudgeFilterForm } from "./judge-filter-form";
import { JudgeLead } from "./judge-lead";
import { JudgeOrderFigure } from "./judge-order-figure";
import { JudgePoweredFigure } from "./judge-powered-figure";
import { JudgeRanksFigure } from "./judge-ranks-figure";
import { JudgeScoresFigure } from "./judge-scores-figure";
import { JudgeStyleFigure } from "./judge-style-figure";
import { JudgeWinRatesFigure } from "./judge-win-rates-figure";

interface Props {
  /** Of the study's pages: "/studies/7". */
  studyPath: string;
  report: Report;
}

/** Every judge beside the humans. */
export function JudgeReport({ studyPath, report }: Props) {
  const path = `${studyPath}/results/judges`;
  const { versions, rubrics, chosen } = report;
  if (versions.length === 0 && rubrics.length === 0) return <NoVerdicts />;
  return (
    <div className="grid gap-4">
      <Card>
        <div className="grid gap-3">
          <JudgeLead judgesPath={`${studyPath}/judges`} report={report} />
          <JudgeFilterForm path={path} report={report} />
        </div>
      </Card>
      {chosen && (
        <>
          <JudgeWinRatesFigure path={path} report={report} />
          <JudgeAgreementFigure report={report} />
          <JudgeConfusionFigure report={report} chosen={chosen} />
          <JudgeOrderFigure report={report} />
          <JudgeAlternativeFigure report={report} />
          <JudgePoweredFigure report={report} />
          <JudgeStyleFigure path={path} report={report} chosen={chosen} />
          <JudgeRanksFigure report={report} />
        </>
      )}
      {rubrics.map((rubric) => (
        <JudgeScoresFigure key={rubric.label.id} report={report} rubric={rubric} />
      ))}
    </div>
  );
}

function NoVerdicts() {
  return (
    <EmptyState title="No judge has said anything yet">
      <p>
        Let a model judge the study’s comparisons, or import verdicts made elsewhere: they then stand here beside the
        votes.
      </p>
    </EmptyState>
  );
}
