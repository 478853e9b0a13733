import type { Metadata } from "next";
import { createDemoStudyAction } from "@/app/(researcher)/studies/demo-action";
import { PageMain } from "@/components/shell/page-main";
import { DemoStudies } from "@/components/study/demo-studies";
import { NewStudy } from "@/components/study/new-study";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { missingDemos } from "@/lib/demo/queries";
import { findImport } from "@/lib/exchange/batch/queries";
import { MAX_FILE_BYTES, NewStudyQuery } from "@/lib/exchange/batch/schema";
import { listLanguages } from "@/lib/i18n/locale";
import { pageActor } from "@/lib/page";
import { defaultProtocol } from "@/lib/studies/default-protocol";
import { readyTexts } from "@/lib/studies/ready-texts";
import { createStudyAction } from "./actions";

export const metadata: Metadata = { title: "New study" };

export default async function NewStudyPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const actor = await pageActor();
  const query = NewStudyQuery.parse(await searchParams);
  const initial = await findImport(actor, query.import);
  return (
    <PageMain>
      <PageHeader title="New study" actions={<ButtonLink href="/studies/new/prompts">I have prompts only</ButtonLink>}>
        Bring in the responses of two systems or more to the same prompts. Nothing is made before you say so at the end.
      </PageHeader>
      <NewStudy
        initial={initial}
        defaults={defaultProtocol()}
        ready={readyTexts}
        languages={listLanguages()}
        maxFileBytes={MAX_FILE_BYTES}
        create={createStudyAction}
      />
      <DemoStudies kinds={await missingDemos(actor)} add={createDemoStudyAction} />
    </PageMain>
  );
}
