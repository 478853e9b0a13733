import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OwnStudies } from "@/components/annotate/own-studies";
import { PersonalLinkNeeded } from "@/components/annotate/personal-link-needed";
import { PlainPage } from "@/components/shell/plain-page";
import { Notice } from "@/components/ui/notice";
import { listOwnStudies } from "@/lib/assignments/queries";
import { findActor } from "@/lib/auth/session";

export const metadata: Metadata = { title: "Your studies" };

interface Props {
  searchParams: Promise<{ busy?: string; replaced?: string }>;
}

export default async function OwnStudiesPage({ searchParams }: Props) {
  const actor = await findActor();
  const { busy, replaced } = await searchParams;
  if (busy !== undefined) {
    return (
      <PlainPage title="The server is busy">
        <Notice kind="warn">
          <p>Wait a minute, then open your personal link again. Everything you did before is saved.</p>
        </Notice>
      </PlainPage>
    );
  }
  if (replaced !== undefined) {
    return (
      <PlainPage title="This personal link does not work any more">
        <Notice kind="warn">
          <p>
            It was replaced by a newer one, or it is not complete. Ask the researcher who invited you for your link.
            Everything you did before is saved.
          </p>
        </Notice>
      </PlainPage>
    );
  }
  if (actor?.role !== "annotator") return <PersonalLinkNeeded signedInAs={actor?.name ?? null} />;
  const studies = await listOwnStudies(actor);
  if (studies.length === 1) redirect(`/annotate/${studies[0].publicId}`);
  return <OwnStudies name={actor.name} studies={studies} />;
}
