import type { Metadata } from "next";
import { PageMain } from "@/components/shell/page-main";
import { TextGroups } from "@/components/study/text-groups";
import { pageStudy } from "@/lib/page";
import { readTexts } from "@/lib/results/texts/read-texts";
import { TextsFilter } from "@/lib/results/texts/schema";

export const metadata: Metadata = { title: "Lengths of responses" };

interface Props {
  params: Promise<{ studyId: string }>;
  searchParams: Promise<unknown>;
}

export default async function TextsPage({ params, searchParams }: Props) {
  const { studyId } = await params;
  const study = await pageStudy(studyId);
  const view = await readTexts(study, TextsFilter.parse(await searchParams));
  return (
    <PageMain>
      <TextGroups path={`/studies/${studyId}/responses`} view={view} />
    </PageMain>
  );
}
