import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import type { Report } from "@/lib/results/report";
import { LeadSentence } from "./lead-sentence";
import { rankingSentence } from "./ranking-words";
import { ReportContents } from "./report-contents";
import { reportGroups } from "./report-groups";
import type { Guesses, PairReport } from "./report-parts";
import { ResultsFilterForm } from "./results-filter-form";
import { ScopeNotice } from "./scope-notice";
import { TotalChips } from "./total-chips";

interface Props {
  /** Of the study's pages: "/studies/7". */
  studyPath: string;
  report: Report;
  guesses: Guesses;
  /** The study takes votes. */
  open: boolean;
  /** Shown while there is not one vote. */
  empty: ReactNode;
}

export function ResultsReport({ studyPath, report, guesses, open, empty }: Props) {
  const path = `${studyPath}/results`;
  const { selected, question, questions, progress } = report;
  if (!selected || progress.countedVotes + progress.surplusVotes === 0) return <>{empty}</>;
  const groups = reportGroups({ path, report, selected, guesses });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Card>
        <div className="grid gap-3">
          <TotalChips report={report} />
          <RankingLead report={report} />
          <Lead pair={selected} aspect={question.key === questions[0]?.key ? undefined : question.name.toLowerCase()} />
          <ScopeNotice pair={selected} progress={progress} totals={report.totals} open={open} />
          <ResultsFilterForm path={path} report={report} />
          <ReportContents groups={groups} />
        </div>
      </Card>
      {groups.map(({ title, figures }) => (
        <div key={title} className="grid grid-cols-[minmax(0,1fr)] gap-4 not-last:mb-6">
          {figures.map(({ anchor, figure }) => (
            <div key={anchor} id={anchor} className="grid scroll-mt-4 grid-cols-[minmax(0,1fr)] gap-4">
              {figure}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Of three systems and more, what can be said of all comes before the pair chosen. */
function RankingLead({ report: { ranking: systems, systems: labels, filter } }: { report: Report }) {
  if (labels.length < 3 || !systems?.ranking.ok || systems.penalised) return null;
  const names = labels.map(({ name }) => name);
  return (
    <p className="max-w-[68ch] text-lg leading-normal text-pretty">
      {rankingSentence(systems.ranking.value, names, filter.level)}
    </p>
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
