import type { Metadata } from "next";
import { PageMain } from "@/components/shell/page-main";
import { NewStudy } from "@/components/study/new-study";
import { PageHeader } from "@/components/ui/page-header";
import { findImport } from "@/lib/exchange/batch/queries";
import { MAX_FILE_BYTES, NewStudyQuery } from "@/lib/exchange/batch/schema";
import { pageActor } from "@/lib/page";
import { defaultProtocol } from "@/lib/studies/default-protocol";
import { justEvalAspects } from "@/lib/studies/just-eval-aspects";
import { createStudyAction } from "./actions";

export const metadata: Metadata = { title: "New study" };

export default async function NewStudyPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const actor = await pageActor();
  const query = NewStudyQuery.parse(await searchParams);
  const initial = await findImport(actor, query.import);
  return (
    <PageMain>
      <PageHeader title="New study">
        Bring in the responses of two systems or more to the same prompts. Nothing is made before you say so at the end.
      </PageHeader>
      <NewStudy
        initial={initial}
        defaults={defaultProtocol()}
        presets={justEvalAspects}
        maxFileBytes={MAX_FILE_BYTES}
        create={createStudyAction}
      />
    </PageMain>
  );
}
