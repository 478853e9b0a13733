import { ButtonLink } from "@/components/ui/button-link";
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
  const { versions, rubrics, chosen, humans } = report;
  if (versions.length === 0 && rubrics.length === 0) return <NoVerdicts studyPath={studyPath} />;
  // What sets verdicts beside votes has nothing to show without any.
  const beside = humans.votes > 0;
  return (
    <div className="grid gap-4">
      <Card>
        <div className="grid gap-3">
          <JudgeLead studyPath={studyPath} report={report} />
          <JudgeFilterForm path={path} report={report} />
        </div>
      </Card>
      {chosen && (
        <>
          <JudgeWinRatesFigure path={path} report={report} />
          {beside && <JudgeAgreementFigure report={report} />}
          {beside && <JudgeConfusionFigure report={report} chosen={chosen} />}
          <JudgeOrderFigure report={report} />
          {beside && <JudgeAlternativeFigure report={report} />}
          {beside && <JudgePoweredFigure report={report} />}
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

function NoVerdicts({ studyPath }: { studyPath: string }) {
  return (
    <EmptyState
      title="No judge has said anything yet"
      action={
        <>
          <ButtonLink href={`${studyPath}/judges`} variant="primary">
            Judges
          </ButtonLink>
          <ButtonLink href={`${studyPath}/judgments`}>Add judgments made elsewhere</ButtonLink>
        </>
      }
    >
      <p>
        Let a model judge the study’s comparisons, or import verdicts made elsewhere: they then stand here beside the
        votes.
      </p>
    </EmptyState>
  );
}
