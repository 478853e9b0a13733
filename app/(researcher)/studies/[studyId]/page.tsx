import type { Metadata } from "next";
import { Suspense } from "react";
import { PageMain } from "@/components/shell/page-main";
import { AskedCard } from "@/components/study/asked-card";
import { ImportProgressCard } from "@/components/study/import-progress";
import { NamingWarning } from "@/components/study/naming-warning";
import { NextStep } from "@/components/study/next-step";
import { RefreshWhile } from "@/components/study/refresh-while";
import { Sharing } from "@/components/study/sharing";
import { StudyFigures } from "@/components/study/study-figures";
import { UnaskedWarning } from "@/components/study/unasked-warning";
import type { StudyAccess } from "@/lib/auth/access";
import { getStudyPlan } from "@/lib/comparisons/queries";
import { findImportProgress } from "@/lib/exchange/batch/queries";
import { listLanguages } from "@/lib/i18n/locale";
import { pageStudy } from "@/lib/page";
import { studyProgress } from "@/lib/participants/queries";
import { listNamingSystems } from "@/lib/responses/text-queries";
import { findAskedPrompts } from "@/lib/studies/asked-prompts";
import { getProtocol, getSharing, getStudyHeading, listRevealingNames } from "@/lib/studies/queries";
import {
  closeStudyAction,
  openStudyAction,
  reopenStudyAction,
  revealStudyAction,
  shareStudyAction,
  unshareStudyAction,
} from "./actions";

export const metadata: Metadata = { title: "Overview" };

const actions = {
  open: openStudyAction,
  close: closeStudyAction,
  reopen: reopenStudyAction,
  reveal: revealStudyAction,
};

const sharingActions = { share: shareStudyAction, unshare: unshareStudyAction };

export default async function StudyPage({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  const study = await pageStudy(studyId);
  const [heading, protocol, plan, imported, revealing, progress, sharing] = await Promise.all([
    getStudyHeading(study),
    getProtocol(study),
    getStudyPlan(study),
    findImportProgress(study.id),
    listRevealingNames(study),
    studyProgress(study),
    getSharing(study),
  ]);
  const asked = heading.state === "draft" ? await findAskedPrompts(study, protocol.aspects) : null;
  const importing = imported !== null && imported.state !== "finished";
  return (
    <PageMain>
      <h1 className="sr-only">Overview</h1>
      <div className="grid gap-4">
        <RefreshWhile active={importing || heading.state === "opening"} />
        {imported && <ImportProgressCard progress={imported} />}
        {!importing && study.canEdit && (
          <NextStep
            studyId={studyId}
            state={heading.state}
            plan={plan}
            revealing={revealing}
            warning={
              <>
                {asked && <UnaskedWarning studyId={studyId} aspects={protocol.aspects} asked={asked} />}
                <Suspense fallback={<p className="text-mute">Looking for responses that name themselves…</p>}>
                  <OwnNamesFound study={study} />
                </Suspense>
              </>
            }
            actions={actions}
          />
        )}
        <AskedCard studyId={studyId} protocol={protocol} languages={listLanguages()} />
        <StudyFigures heading={heading} plan={plan} progress={progress} />
        <Sharing studyId={studyId} sharing={sharing} actions={study.canEdit ? sharingActions : null} />
      </div>
    </PageMain>
  );
}

/** Reading every response for the first time may take seconds: the page does not wait for it. */
async function OwnNamesFound({ study }: { study: StudyAccess }) {
  return <NamingWarning studyId={String(study.id)} naming={await listNamingSystems(study)} />;
}
