import type { Metadata } from "next";
import type { ReactNode } from "react";
import { StudyHeader } from "@/components/shell/study-header";
import { StateChips } from "@/components/study/state-chips";
import { formatCount } from "@/components/ui/format-number";
import { pageStudy } from "@/lib/page";
import { getStudyHeading } from "@/lib/studies/queries";

interface Props {
  params: Promise<{ studyId: string }>;
  children: ReactNode;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await getStudyHeading(await pageStudy((await params).studyId));
  return { title: { template: `%s · ${title} · Evenhand`, default: title } };
}

export default async function StudyLayout({ params, children }: Props) {
  const { studyId } = await params;
  const { title, state, label, prompts } = await getStudyHeading(await pageStudy(studyId));
  return (
    <>
      <StudyHeader
        studyId={studyId}
        title={title}
        state={<StateChips state={state} label={label} />}
        counts={{ responses: formatCount(prompts) }}
      />
      {children}
    </>
  );
}
