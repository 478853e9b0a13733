import type { Metadata } from "next";
import { JudgeList } from "@/components/judges/judge-list";
import { NoJudges } from "@/components/judges/no-judges";
import { RunList } from "@/components/runs/run-list";
import { PageMain } from "@/components/shell/page-main";
import { RefreshWhile } from "@/components/study/refresh-while";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { listEndpoints } from "@/lib/endpoints/queries";
import { listJudgeRuns, listJudges } from "@/lib/judges/queries";
import { pageStudy } from "@/lib/page";
import { resumeJudgeRunAction, retryJudgeFailuresAction, stopJudgeRunAction } from "./actions";

export const metadata: Metadata = { title: "Judges" };

interface Props {
  params: Promise<{ studyId: string }>;
}

export default async function JudgesPage({ params }: Props) {
  const { studyId } = await params;
  const study = await pageStudy(studyId);
  const [judges, runs, endpoints] = await Promise.all([
    listJudges(study),
    listJudgeRuns(study),
    listEndpoints(study.actor),
  ]);
  const path = `/studies/${studyId}/judges`;
  const may = study.canEdit;
  return (
    <PageMain>
      <RefreshWhile active={runs.some(({ state }) => state === "running" || state === "queued")} />
      <PageHeader
        title="Judges"
        actions={
          may && (
            <div className="flex flex-wrap gap-2">
              <ButtonLink href={`/studies/${studyId}/judgments`}>Add judgments made elsewhere</ButtonLink>
              {judges.length > 0 && (
                <ButtonLink href={`${path}/new`} variant="primary">
                  New judge
                </ButtonLink>
              )}
            </div>
          )
        }
      >
        Language models that judge the same comparisons as your annotators. How far they can be trusted stands on the
        page Results, beside the votes.
      </PageHeader>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {judges.length === 0 ? (
          <NoJudges path={path} canEdit={may} hasEndpoints={endpoints.length > 0} />
        ) : (
          <JudgeList path={path} judges={judges} />
        )}
        <RunList
          runs={runs}
          studyId={studyId}
          item="request"
          live={`/api/v1/studies/${studyId}/runs/judge`}
          note="Newest first."
          stop={may ? stopJudgeRunAction : null}
          resume={may ? resumeJudgeRunAction : null}
          retry={may ? retryJudgeFailuresAction : null}
        />
      </div>
    </PageMain>
  );
}
