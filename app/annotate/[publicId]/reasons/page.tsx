import type { Metadata } from "next";
import { annotatorVisit } from "@/app/annotate/[publicId]/annotator-visit";
import { ClosedDesk } from "@/components/annotate/join/closed-desk";
import { PersonalLinkNeeded } from "@/components/annotate/join/personal-link-needed";
import { ReasonsScreen } from "@/components/annotate/reasons/reasons-screen";
import { MoreTexts } from "@/components/i18n/more-texts";
import { PlainPage } from "@/components/shell/plain-page";
import { messagesIn, translator } from "@/lib/i18n/locale";
import { nextReason } from "@/lib/judges/reasons/next-reason";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator("reasons"))("pageTitle"), referrer: "no-referrer" };
}

interface Props {
  params: Promise<{ publicId: string }>;
}

export default async function ReasonsPage({ params }: Props) {
  const { publicId } = await params;
  const visit = await annotatorVisit(publicId);
  if (visit.actor === null) return <PersonalLinkNeeded signedInAs={visit.signedInAs} />;
  const { actor, locale, study, annotator, state } = visit;
  if (state === "left" || state === "not_open") {
    return (
      <MoreTexts messages={messagesIn(locale, ["link"])}>
        <PlainPage title={<bdi lang={study.languages.title}>{study.title}</bdi>} languages>
          <ClosedDesk publicId={publicId} state={state} resumeUrl={annotator.resumeUrl} waiting={0} />
        </PlainPage>
      </MoreTexts>
    );
  }
  const { title, aspects, languages } = study;
  return (
    <MoreTexts messages={messagesIn(locale, ["reasons", "reading", "keys"])}>
      <ReasonsScreen study={{ publicId, title, aspects, languages }} initial={await nextReason(actor, publicId)} />
    </MoreTexts>
  );
}
