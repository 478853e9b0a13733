import type { Metadata } from "next";
import { RemarkKinds } from "@/components/annotators/remark-kinds";
import { RemarksTable } from "@/components/annotators/remarks-table";
import { PageMain } from "@/components/shell/page-main";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listRemarks } from "@/lib/assignments/list-remarks";
import { RemarksFilter } from "@/lib/assignments/schema";
import { pageStudy } from "@/lib/page";

export const metadata: Metadata = { title: "Flags" };

interface Props {
  params: Promise<{ studyId: string }>;
  searchParams: Promise<unknown>;
}

export default async function FlagsPage({ params, searchParams }: Props) {
  const { studyId } = await params;
  const study = await pageStudy(studyId);
  const filter = RemarksFilter.parse(await searchParams);
  const found = await listRemarks(study, filter);
  const path = `/studies/${studyId}`;
  return (
    <PageMain>
      <PageHeader title="Flags and skips">
        What annotators want you to know about a pair: something is wrong with it, they believe to recognise a system,
        or they would rather not judge it.
      </PageHeader>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <RemarkKinds path={`${path}/flags`} chosen={filter.kind} counts={found.counts} reasons={found.reasons} />
        {found.remarks.length === 0 ? (
          <EmptyState title={filter.kind === null ? "Nobody has flagged or skipped anything" : "None of this kind"}>
            <p>Annotators flag a pair with one key and say what is wrong; when they skip one they may say why.</p>
          </EmptyState>
        ) : (
          <Card>
            <RemarksTable studyPath={path} filter={filter} found={found} now={new Date()} />
          </Card>
        )}
      </div>
    </PageMain>
  );
}
