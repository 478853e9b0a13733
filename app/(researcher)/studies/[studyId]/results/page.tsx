import type { Metadata } from "next";
import { NoVotes } from "@/components/report/no-votes";
import { ResultsReport } from "@/components/report/results-report";
import { ResultsTabs } from "@/components/report/results-tabs";
import { PageMain } from "@/components/shell/page-main";
import { countJudges } from "@/lib/judges/queries";
import { pageStudy } from "@/lib/page";
import { computeReport } from "@/lib/results/compute-report";
import { ResultsFilter } from "@/lib/results/filter";
import { guessReport } from "@/lib/results/guesses/guess-report";
import { listGuesses } from "@/lib/results/guesses/list-guesses";
import { judgmentColumns } from "@/lib/results/judgment-columns";
import { getStudyHeading } from "@/lib/studies/queries";

export const metadata: Metadata = { title: "Results" };

interface Props {
  params: Promise<{ studyId: string }>;
  searchParams: Promise<unknown>;
}

export default async function ResultsPage({ params, searchParams }: Props) {
  const { studyId } = await params;
  const study = await pageStudy(studyId);
  const filter = ResultsFilter.parse(await searchParams);
  const [columns, told, { state }, judges] = await Promise.all([
    judgmentColumns(study),
    listGuesses(study),
    getStudyHeading(study),
    countJudges(study),
  ]);
  const report = await computeReport(columns, filter);
  const guesses = guessReport(told.guesses, told.systems, { votes: columns.overall.length, level: filter.level });
  const studyPath = `/studies/${studyId}`;
  return (
    <PageMain>
      <h1 className="sr-only">Results</h1>
      <ResultsTabs studyPath={studyPath} />
      <ResultsReport
        {...{ studyPath, report, guesses }}
        open={state === "open"}
        empty={<NoVotes {...{ studyPath, state }} judged={judges > 0} />}
      />
    </PageMain>
  );
}
