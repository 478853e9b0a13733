import type { Metadata } from "next";
import { JudgeReport } from "@/components/report/judge-report";
import { ResultsTabs } from "@/components/report/results-tabs";
import { PageMain } from "@/components/shell/page-main";
import { pageStudy } from "@/lib/page";
import { computeJudgeReport } from "@/lib/results/judges/compute-judge-report";
import { JudgeFilter } from "@/lib/results/judges/filter";
import { judgeColumns } from "@/lib/results/judges/judge-columns";

export const metadata: Metadata = { title: "Judges beside humans" };

interface Props {
  params: Promise<{ studyId: string }>;
  searchParams: Promise<unknown>;
}

export default async function JudgesPage({ params, searchParams }: Props) {
  const { studyId } = await params;
  const study = await pageStudy(studyId);
  const filter = JudgeFilter.parse(await searchParams);
  const { columns, judges } = await judgeColumns(study);
  const report = await computeJudgeReport(columns, judges, filter);
  const studyPath = `/studies/${studyId}`;
  return (
    <PageMain>
      <h1 className="sr-only">Judges beside humans</h1>
      <ResultsTabs studyPath={studyPath} />
      <JudgeReport studyPath={studyPath} report={report} />
    </PageMain>
  );
}
