import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { saveJudgeAction } from "@/app/(researcher)/studies/[studyId]/judges/actions";
import { JudgeEditor } from "@/components/judges/judge-editor";
import { NoEndpoints } from "@/components/judges/no-endpoints";
import { PageMain } from "@/components/shell/page-main";
import { PageHeader } from "@/components/ui/page-header";
import { listEndpoints } from "@/lib/endpoints/queries";
import { findJudge, getJudgedStudy } from "@/lib/judges/queries";
import { pageStudy } from "@/lib/page";

export const metadata: Metadata = { title: "New version" };

interface Props {
  params: Promise<{ studyId: string; judgeId: string }>;
}

export default async function EditJudgePage({ params }: Props) {
  const { studyId, judgeId } = await params;
  const study = await pageStudy(studyId);
  const [judge, endpoints, judged] = await Promise.all([
    findJudge(study, judgeId),
    listEndpoints(study.actor),
    getJudgedStudy(study),
  ]);
  if (!judge || !study.canEdit) notFound();
  return (
    <PageMain>
      <PageHeader title={`New version of ${judge.name}`}>
        The verdicts of earlier versions stay theirs. Without a change no version is made.
      </PageHeader>
      {endpoints.length === 0 ? (
        <NoEndpoints />
      ) : (
        <JudgeEditor studyId={studyId} endpoints={endpoints} study={judged} judge={judge} save={saveJudgeAction} />
      )}
    </PageMain>
  );
}
