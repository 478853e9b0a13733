import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { saveJudgeAction } from "@/app/(researcher)/studies/[studyId]/judges/actions";
import { JudgeEditor } from "@/components/judges/judge-editor";
import { NoEndpoints } from "@/components/judges/no-endpoints";
import { PageMain } from "@/components/shell/page-main";
import { PageHeader } from "@/components/ui/page-header";
import { listEndpoints } from "@/lib/endpoints/queries";
import { getJudgedStudy } from "@/lib/judges/queries";
import { pageStudy } from "@/lib/page";

export const metadata: Metadata = { title: "New judge" };

interface Props {
  params: Promise<{ studyId: string }>;
}

export default async function NewJudgePage({ params }: Props) {
  const { studyId } = await params;
  const study = await pageStudy(studyId);
  if (!study.canEdit) notFound();
  const [endpoints, judged] = await Promise.all([listEndpoints(study.actor), getJudgedStudy(study)]);
  return (
    <PageMain>
      <PageHeader title="New judge">
        A model, a template and settings. Whatever you change later becomes a new version, so that results always name
        what gave them.
      </PageHeader>
      {endpoints.length === 0 ? (
        <NoEndpoints />
      ) : (
        <JudgeEditor studyId={studyId} endpoints={endpoints} study={judged} judge={null} save={saveJudgeAction} />
      )}
    </PageMain>
  );
}
