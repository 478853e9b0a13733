import { Card } from "@/components/ui/card";
import type { Report } from "@/lib/results/report";
import { AgreementFigure } from "./agreement-figure";
import { AnnotatorsFigure } from "./annotators-figure";
import { AspectsFigure } from "./aspects-figure";
import { GuessesFigure } from "./guesses-figure";
import { LeadSentence } from "./lead-sentence";
import { NoVotes } from "./no-votes";
import { PairsFigure } from "./pairs-figure";
import { ProgressFigure } from "./progress-figure";
import type { Guesses, PairReport } from "./report-parts";
import { ResultsFilterForm } from "./results-filter-form";
import { ScopeNotice } from "./scope-notice";
import { TotalChips } from "./total-chips";

interface Props {
  /** Of the study's pages: "/studies/7". */
  studyPath: string;
  report: Report;
  guesses: Guesses;
}

export function ResultsReport({ studyPath, report, guesses }: Props) {
  const path = `${studyPath}/results`;
  const { selected, question, questions, agreement, filter, progress } = report;
  if (!selected || progress.countedVotes + progress.surplusVotes === 0) return <NoVotes studyPath={studyPath} />;
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
      {questions.length > 1 && <AspectsFigure path={path} report={report} pair={selected} />}
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <AnnotatorsFigure pair={selected} />
        <AgreementFigure
          agreement={agreement.selected ?? agreement.pooled}
          pooled={report.pairs.length > 1 ? agreement.pooled : undefined}
          level={filter.level}
          about={agreement.selected ? `${selected.a.name} against ${selected.b.name}` : "All pairs of systems"}
        />
      </div>
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
