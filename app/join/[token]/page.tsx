import type { Metadata } from "next";
import { InviteNotice } from "@/components/annotate/invite-notice";
import { JoinForm } from "@/components/annotate/join-form";
import { PlainPage } from "@/components/shell/plain-page";
import { Chip } from "@/components/ui/chip";
import { findActor } from "@/lib/auth/session";
import { findInvite } from "@/lib/participants/find-invite";
import { joinStudyAction } from "./actions";

// The link's token must not travel on in a Referer header.
export const metadata: Metadata = { title: "Join", referrer: "no-referrer" };

interface Props {
  params: Promise<{ token: string }>;
}

export default async function JoinPage({ params }: Props) {
  const token = decoded((await params).token);
  const invite = await findInvite(token, await findActor());
  if (invite.state !== "valid") {
    return (
      <PlainPage title="This invitation cannot be used">
        <InviteNotice state={invite.state} />
      </PlainPage>
    );
  }
  return (
    <PlainPage
      title={invite.title}
      intro={
        <>
          {invite.label && (
            <p className="mb-2">
              <Chip>{invite.label}</Chip>
            </p>
          )}
          <p>
            You are invited to compare pairs of responses and say which is better. It needs no account and no password.
          </p>
        </>
      }
    >
      <JoinForm token={token} action={joinStudyAction} continueAs={invite.continueAs} />
    </PlainPage>
  );
}

function decoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
