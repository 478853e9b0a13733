import type { Metadata } from "next";
import { PageMain } from "@/components/shell/page-main";
import { StudyFromPrompts } from "@/components/study/study-from-prompts";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/page";
import { defaultProtocol } from "@/lib/studies/default-protocol";
import { createStudyFromPromptsAction } from "./actions";

export const metadata: Metadata = { title: "New study from prompts" };

export default async function NewStudyFromPromptsPage() {
  await pageActor();
  return (
    <PageMain width="narrow">
      <PageHeader
        title="New study from prompts"
        actions={<ButtonLink href="/studies/new">I have responses too</ButtonLink>}
      >
        Bring in prompts alone. Systems that answer them are chosen next, and their responses generated.
      </PageHeader>
      <StudyFromPrompts defaults={defaultProtocol()} create={createStudyFromPromptsAction} />
    </PageMain>
  );
}
