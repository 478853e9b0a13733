import { Card } from "@/components/ui/card";
import type { Report } from "@/lib/results/report";
import { AgreementFigure } from "./agreement-figure";
import { AnnotatorGroupsFigure } from "./annotator-groups-figure";
import { AnnotatorPairsFigure } from "./annotator-pairs-figure";
import { AnnotatorsFigure } from "./annotators-figure";
import { AspectsFigure } from "./aspects-figure";
import { BehaviourFigure } from "./behaviour-figure";
import { GradedFigure } from "./graded-figure";
import { GuessesFigure } from "./guesses-figure";
import { LeadSentence } from "./lead-sentence";
import { NoVotes } from "./no-votes";
import { PairsFigure } from "./pairs-figure";
import { PowerFigure } from "./power-figure";
import { ProgressFigure } from "./progress-figure";
import type { Guesses, PairReport } from "./report-parts";
import { ResultsFilterForm } from "./results-filter-form";
import { ScopeNotice } from "./scope-notice";
import { StoppingFigure } from "./stopping-figure";
import { StyleFigure } from "./style-figure";
import { SystemsFigures } from "./systems-figures";
import { TotalChips } from "./total-chips";

interface Props {
  /** Of the study's pages: "/studies/7". */
  studyPath: string;
  report: Report;
  guesses: Guesses;
}

export function ResultsReport({ studyPath, report, guesses }: Props) {
  const path = `${studyPath}/results`;
  const { selected, question, questions, agreement, filter, progress, stopping, power } = report;
  if (!selected || progress.countedVotes + progress.surplusVotes === 0) return <NoVotes studyPath={studyPath} />;
  const about = `${selected.a.name} against ${selected.b.name}`;
  const pooled = report.pairs.length > 1 ? agreement.pooled : undefined;
  return (
    <div className="grid gap-4">
      <Card>
        <div className="grid gap-3">
          <TotalChips report={report} />
          <Lead pair={selected} aspect={question.key === questions[0]?.key ? undefined : question.name.toLowerCase()} />
          <ScopeNotice pair={selected} progress={progress} totals={report.totals} />
          <ResultsFilterForm path={path} report={report} />
        </div>
      </Card>
      <PairsFigure path={path} report={report} />
      <SystemsFigures path={path} report={report} />
      {report.graded && <GradedFigure report={report} graded={report.graded} />}
      {report.style && <StyleFigure path={path} report={report} style={report.style} selected={selected} />}
      {questions.length > 1 && <AspectsFigure path={path} report={report} pair={selected} />}
      <AnnotatorsFigure pair={selected} />
      {agreement.selected && (
        <AgreementFigure agreement={agreement.selected} pooled={pooled} level={filter.level} about={about} />
      )}
      {report.annotatorPairs.count > 0 && (
        <AnnotatorPairsFigure
          report={report.annotatorPairs}
          level={filter.level}
          chosen={pooled && about}
          orientation={agreement.pooled.orientation}
        />
      )}
      {report.annotatorGroups && (
        <AnnotatorGroupsFigure groups={report.annotatorGroups} level={filter.level} about={about} />
      )}
      {report.behaviour.annotators.length > 0 && (
        <BehaviourFigure path={path} filter={filter} behaviour={report.behaviour} question={question.name} />
      )}
      {stopping && (
        <StoppingFigure pair={selected} stopping={stopping} pairs={report.pairs.length} level={filter.level} />
      )}
      {power && <PowerFigure pair={selected} power={power} />}
      <GuessesFigure guesses={guesses} />
      <ProgressFigure progress={progress} />
    </div>
  );
}

function Lead({ pair, aspect }: { pair: PairReport; aspect?: string }) {
  if (pair.lead) return <LeadSentence lead={pair.lead} aspect={aspect} />;
  return (
    <p className="text-lg">
      There are no votes yet between {pair.a.name} and {pair.b.name}
      {aspect ? ` on ${aspect}` : ""}.
    </p>
  );
}
