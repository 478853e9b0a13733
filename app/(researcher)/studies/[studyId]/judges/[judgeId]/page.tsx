import type { Metadata } from "next";
import { notFound } from "next/navigation";
import {
  closeReasonPassAction,
  reopenReasonPassAction,
  resumeJudgeRunAction,
  retryJudgeFailuresAction,
  startJudgeRunAction,
  startProbeAction,
  startReasonPassAction,
  stopJudgeRunAction,
} from "@/app/(researcher)/studies/[studyId]/judges/actions";
import { JudgeVersions } from "@/components/judges/judge-versions";
import { NotAsked } from "@/components/judges/not-asked";
import { ProbeResult } from "@/components/judges/probe-result";
import { ReasonReviews } from "@/components/judges/reason-reviews";
import { RunJudge } from "@/components/judges/run-judge";
import { VerdictBrowser } from "@/components/judges/verdict-browser";
import { RunList } from "@/components/runs/run-list";
import { PageMain } from "@/components/shell/page-main";
import { RefreshWhile } from "@/components/study/refresh-while";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { listJudged } from "@/lib/judges/list-judged";
import { findPlan } from "@/lib/judges/plan-run";
import { findJudge, getJudgedStudy, listJudgeRuns } from "@/lib/judges/queries";
import { getReasonPassChoice, listReasonPasses } from "@/lib/judges/reasons/queries";
import { VerdictFilter } from "@/lib/judges/schema";
import { pageStudy } from "@/lib/page";

export const metadata: Metadata = { title: "Judge" };

interface Props {
  params: Promise<{ studyId: string; judgeId: string }>;
  searchParams: Promise<unknown>;
}

export default async function JudgePage({ params, searchParams }: Props) {
  const { studyId, judgeId } = await params;
  const study = await pageStudy(studyId);
  const judge = await findJudge(study, judgeId);
  if (!judge) notFound();
  const filter = VerdictFilter.parse(await searchParams);
  const [latest] = judge.versions;
  const [runs, judged, plan, { opened }, passes, passChoice] = await Promise.all([
    listJudgeRuns(study, judgeId),
    listJudged(study, { judgeId, kind: judge.kind, filter }),
    findPlan(study, latest),
    getJudgedStudy(study),
    listReasonPasses(study, judgeId),
    getReasonPassChoice(study, judgeId),
  ]);
  const path = `/studies/${studyId}/judges/${judgeId}`;
  const may = study.canEdit;
  const working = (state: string) => state === "running" || state === "queued";
  return (
    <PageMain>
      <RefreshWhile active={runs.some(({ state }) => working(state)) || working(latest?.probe?.state ?? "")} />
      <PageHeader
        title={judge.name}
        actions={
          <div className="flex flex-wrap gap-2">
            {judge.versions.some(({ replies }) => replies > 0) && (
              <ButtonLink href={`/studies/${studyId}/results/judges`}>Beside humans</ButtonLink>
            )}
            {may && <ButtonLink href={`${path}/edit`}>New version</ButtonLink>}
          </div>
        }
      >
        {judge.kind === "pairwise"
          ? "A pairwise judge: it sees both responses, in both orders, and says which is better."
          : "A rubric judge: it sees one response at a time and scores each aspect from 1 to 5."}
      </PageHeader>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-4 lg:col-start-2">
          {latest?.endpoint ? (
            <RunJudge {...{ studyId, judge, plan, opened }} start={may ? startJudgeRunAction : null} />
          ) : (
            <NotAsked version={latest} editPath={may ? `${path}/edit` : null} />
          )}
          <JudgeVersions path={path} judge={judge} />
          {judge.kind === "pairwise" && latest?.endpoint && (
            <ProbeResult studyId={studyId} version={latest} start={may ? startProbeAction : null} />
          )}
        </div>
        <div className="grid min-w-0 gap-4 lg:col-start-1 lg:row-start-1">
          <RunList
            runs={runs}
            studyId={studyId}
            item="request"
            live={`/api/v1/studies/${studyId}/runs/judge?judge=${judgeId}`}
            stop={may ? stopJudgeRunAction : null}
            resume={may ? resumeJudgeRunAction : null}
            retry={may ? retryJudgeFailuresAction : null}
          />
          {judge.kind === "pairwise" && (
            <ReasonReviews
              {...{ studyId, passes }}
              choice={passChoice}
              actions={
                may
                  ? { start: startReasonPassAction, close: closeReasonPassAction, reopen: reopenReasonPassAction }
                  : null
              }
            />
          )}
          <VerdictBrowser path={path} judge={judge} runs={runs} filter={filter} {...judged} />
        </div>
      </div>
    </PageMain>
  );
}
