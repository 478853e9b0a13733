import type { Metadata } from "next";
import { InviteNotice } from "@/components/annotate/join/invite-notice";
import { JoinForm } from "@/components/annotate/join/join-form";
import { MoreTexts } from "@/components/i18n/more-texts";
import { PlainPage } from "@/components/shell/plain-page";
import { Chip } from "@/components/ui/chip";
import { findActor } from "@/lib/auth/session";
import { currentLocale, messagesIn, translator } from "@/lib/i18n/locale";
import { findInvite } from "@/lib/participants/find-invite";
import { joinStudyAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  // The link's token must not travel on in a Referer header.
  return { title: (await translator("join"))("pageTitle"), referrer: "no-referrer" };
}

interface Props {
  params: Promise<{ token: string }>;
}

export default async function JoinPage({ params }: Props) {
  const token = decoded((await params).token);
  const locale = await currentLocale();
  const t = await translator("join");
  const invite = await findInvite(token, await findActor(), locale);
  if (invite.state !== "valid") {
    return (
      <PlainPage title={t("cannotBeUsed")} languages>
        <InviteNotice state={invite.state} />
      </PlainPage>
    );
  }
  return (
    <PlainPage
      title={<bdi lang={invite.language}>{invite.title}</bdi>}
      intro={
        <>
          {invite.label && (
            <p className="mb-2">
              <Chip>{invite.label}</Chip>
            </p>
          )}
          <p>{t("intro")}</p>
        </>
      }
      languages
    >
      <MoreTexts messages={messagesIn(locale, ["join"])}>
        <JoinForm token={token} action={joinStudyAction} continueAs={invite.continueAs} />
      </MoreTexts>
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
