import type { Metadata } from "next";
import { AnnotatorsTable } from "@/components/annotators/annotators-table";
import { InvitesList } from "@/components/annotators/invites-list";
import { NewInviteForm } from "@/components/annotators/new-invite-form";
import { StudyProgress } from "@/components/annotators/study-progress";
import { PageMain } from "@/components/shell/page-main";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { pageStudy } from "@/lib/page";
import { listAnnotators, listInvites, studyProgress } from "@/lib/participants/queries";
import {
  createInviteAction,
  excludeParticipantAction,
  pauseParticipantAction,
  readmitParticipantAction,
  renewResumeLinkAction,
  revokeInviteAction,
  showResumeLinkAction,
  unpauseParticipantAction,
} from "./actions";

export const metadata: Metadata = { title: "Annotators" };

interface Props {
  params: Promise<{ studyId: string }>;
}

export default async function AnnotatorsPage({ params }: Props) {
  const { studyId } = await params;
  const study = await pageStudy(studyId);
  const [annotators, invites, progress] = await Promise.all([
    listAnnotators(study),
    listInvites(study),
    studyProgress(study),
  ]);
  const actions = {
    studyId,
    exclude: excludeParticipantAction,
    readmit: readmitParticipantAction,
    pause: pauseParticipantAction,
    unpause: unpauseParticipantAction,
    showLink: showResumeLinkAction,
    renewLink: renewResumeLinkAction,
  };
  return (
    <PageMain>
      <PageHeader title="Annotators">
        Invite people by link, see how far they are, and leave out votes that should not count. Open a link in another
        browser or a private window to see what they see.
      </PageHeader>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-4">
          <StudyProgress {...progress} />
          {annotators.length === 0 ? (
            <EmptyState title="Nobody has joined yet">
              <p>Make a link and send it to those who shall vote. They need no account and no password.</p>
            </EmptyState>
          ) : (
            <Card title="Progress by annotator">
              <AnnotatorsTable annotators={annotators} now={new Date()} actions={study.canEdit ? actions : null} />
            </Card>
          )}
          {invites.length > 0 && (
            <Card title="Invitations">
              <InvitesList studyId={studyId} invites={invites} revoke={study.canEdit ? revokeInviteAction : null} />
            </Card>
          )}
        </div>
        {study.canEdit && (
          <Card title="Invite by link">
            <NewInviteForm studyId={studyId} create={createInviteAction} />
          </Card>
        )}
      </div>
    </PageMain>
  );
}
