import type { Metadata } from "next";
import { ExportFiles } from "@/components/export/export-files";
import { NoVotes } from "@/components/report/no-votes";
import { PageMain } from "@/components/shell/page-main";
import { PageHeader } from "@/components/ui/page-header";
import { countExports } from "@/lib/exchange/queries";
import { pageStudy } from "@/lib/page";
import { getStudyHeading } from "@/lib/studies/queries";

export const metadata: Metadata = { title: "Export" };

interface Props {
  params: Promise<{ studyId: string }>;
}

export default async function ExportPage({ params }: Props) {
  const { studyId } = await params;
  const study = await pageStudy(studyId);
  const [counts, { state }] = await Promise.all([countExports(study.id), getStudyHeading(study)]);
  return (
    <PageMain>
      <PageHeader title="Export">
        Files with names of systems and annotators in them: not for annotators' eyes.
      </PageHeader>
      {counts.votes + counts.remarks + counts.verdicts + counts.scores === 0 ? (
        <NoVotes studyPath={`/studies/${studyId}`} state={state} judged={false} />
      ) : (
        <ExportFiles studyId={studyId} {...counts} />
      )}
    </PageMain>
  );
}
