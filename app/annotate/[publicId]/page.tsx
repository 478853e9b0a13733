import type { Metadata } from "next";
import { AnnotateScreen } from "@/components/annotate/desk/annotate-screen";
import { ClosedDesk } from "@/components/annotate/join/closed-desk";
import { PersonalLinkNeeded } from "@/components/annotate/join/personal-link-needed";
import { MoreTexts } from "@/components/i18n/more-texts";
import { PlainPage } from "@/components/shell/plain-page";
import { nextPairs } from "@/lib/assignments/next-pairs";
import { deskTexts } from "@/lib/i18n/desk-texts";
import { messagesIn, translator } from "@/lib/i18n/locale";
import { countReasons } from "@/lib/judges/reasons/next-reason";
import { annotatorVisit } from "./annotator-visit";

export async function generateMetadata(): Promise<Metadata> {
  // The title names no study: browser histories are shared more often than one thinks.
  return { title: (await translator("start"))("pageTitle"), referrer: "no-referrer" };
}

interface Props {
  params: Promise<{ publicId: string }>;
}

export default async function AnnotatePage({ params }: Props) {
  const { publicId } = await params;
  const visit = await annotatorVisit(publicId);
  if (visit.actor === null) return <PersonalLinkNeeded signedInAs={visit.signedInAs} />;
  const { actor, locale, study, annotator, state } = visit;
  if (state !== "open") {
    const waiting = state === "closed" ? (await countReasons(actor, publicId)).left : 0;
    return (
      <MoreTexts messages={messagesIn(locale, ["link", "reasons"])}>
        <PlainPage title={<bdi lang={study.languages.title}>{study.title}</bdi>} languages>
          <ClosedDesk {...{ publicId, state, waiting }} resumeUrl={annotator.resumeUrl} />
        </PlainPage>
      </MoreTexts>
    );
  }
  const initial = await nextPairs(actor, publicId, { holding: [], want: 2 });
  return (
    <MoreTexts messages={messagesIn(locale, deskTexts)}>
      <AnnotateScreen study={study} initial={initial} annotator={annotator} />
    </MoreTexts>
  );
}
