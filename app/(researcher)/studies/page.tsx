import type { Metadata } from "next";
import { PageMain } from "@/components/shell/page-main";
import { DemoStudies } from "@/components/study/demo-studies";
import { NoStudies } from "@/components/study/no-studies";
import { StudyList } from "@/components/study/study-list";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { missingDemos } from "@/lib/demo/queries";
import { pageActor } from "@/lib/page";
import { listStudies } from "@/lib/studies/queries";
import { createDemoStudyAction } from "./demo-action";

export const metadata: Metadata = { title: "Studies" };

export default async function StudiesPage() {
  const actor = await pageActor();
  const studies = await listStudies(actor);
  const demos = studies.every(({ label }) => label !== null) ? await missingDemos(actor) : [];
  const newStudy = (
    <ButtonLink href="/studies/new" variant="primary">
      New study
    </ButtonLink>
  );
  return (
    <PageMain>
      <PageHeader title="Studies" actions={studies.length > 0 && newStudy} />
      {studies.length === 0 ? (
        <NoStudies />
      ) : (
        <StudyList studies={studies} showOwner={actor.role === "administrator"} />
      )}
      <DemoStudies kinds={demos} add={createDemoStudyAction} />
    </PageMain>
  );
}
