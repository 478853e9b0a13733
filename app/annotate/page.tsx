import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OwnStudies } from "@/components/annotate/join/own-studies";
import { PersonalLinkNeeded } from "@/components/annotate/join/personal-link-needed";
import { PlainPage } from "@/components/shell/plain-page";
import { Notice } from "@/components/ui/notice";
import { listOwnStudies } from "@/lib/assignments/queries";
import { findActor } from "@/lib/auth/session";
import { currentLocale, translator } from "@/lib/i18n/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translator("studies"))("pageTitle") };
}

interface Props {
  searchParams: Promise<{ busy?: string; replaced?: string }>;
}

export default async function OwnStudiesPage({ searchParams }: Props) {
  const actor = await findActor();
  const { busy, replaced } = await searchParams;
  const trouble = busy !== undefined ? "busy" : replaced !== undefined ? "replaced" : null;
  if (trouble !== null) {
    const t = await translator("studies");
    return (
      <PlainPage title={t(`${trouble}.title`)} languages>
        <Notice kind="warn">
          <p>{t(`${trouble}.text`)}</p>
        </Notice>
      </PlainPage>
    );
  }
  if (actor?.role !== "annotator") return <PersonalLinkNeeded signedInAs={actor?.name ?? null} />;
  const studies = await listOwnStudies(actor, await currentLocale());
  if (studies.length === 1) redirect(`/annotate/${studies[0].publicId}`);
  return <OwnStudies name={actor.name} studies={studies} />;
}
