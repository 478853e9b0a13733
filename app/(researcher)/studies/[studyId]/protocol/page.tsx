import type { Metadata } from "next";
import { PageMain } from "@/components/shell/page-main";
import { EditProtocol } from "@/components/study/edit-protocol";
import { PlanView } from "@/components/study/plan-view";
import { PreviewLink } from "@/components/study/preview-link";
import { ProtocolView } from "@/components/study/protocol-view";
import { SideBalanceTable } from "@/components/study/side-balance";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { countPromptKinds, listPairCounts } from "@/lib/comparisons/queries";
import { listLanguages } from "@/lib/i18n/locale";
import { pageStudy } from "@/lib/page";
import { renderedText } from "@/lib/responses/rendered-text";
import { PlanChoice } from "@/lib/results/planning/plan-choice";
import { planStudy } from "@/lib/results/planning/plan-study";
import { findAskedPrompts, listTags } from "@/lib/studies/asked-prompts";
import { getProtocol, getStudyHeading } from "@/lib/studies/queries";
import { readyTexts } from "@/lib/studies/ready-texts";
import type { ExampleInput } from "@/lib/studies/schema";
import { listSideBalance } from "@/lib/votes/queries";
import { updateProtocolAction } from "./actions";

export const metadata: Metadata = { title: "Protocol" };

interface Props {
  params: Promise<{ studyId: string }>;
  searchParams: Promise<unknown>;
}

export default async function ProtocolPage({ params, searchParams }: Props) {
  const { studyId } = await params;
  const study = await pageStudy(studyId);
  const choice = PlanChoice.parse(await searchParams);
  // Not in a Suspense boundary: pieces of a chart would come with style attributes, which the policy forbids.
  const plan = <PlanView path={`/studies/${studyId}/protocol`} plan={await planStudy(study, choice)} choice={choice} />;
  const [{ state, prompts }, protocol] = await Promise.all([getStudyHeading(study), getProtocol(study)]);
  if (state === "draft" && study.canEdit) {
    return (
      <PageMain>
        <PageHeader title="Protocol" actions={<PreviewLink studyId={studyId} />}>
          What annotators are asked. It is frozen when the study is opened.
        </PageHeader>
        <EditProtocol
          studyId={studyId}
          protocol={protocol}
          offers={{
            ready: readyTexts,
            languages: listLanguages(),
            pairs: await listPairCounts(study),
            prompts,
            ...(await countPromptKinds(study)),
            tagged: { studyId, tags: await listTags(study) },
          }}
          save={updateProtocolAction}
        />
        <div className="mt-6 grid gap-4">{plan}</div>
      </PageMain>
    );
  }
  const [guidelines, examples, kinds, sides, asked] = await Promise.all([
    renderedText(protocol.guidelines),
    Promise.all(protocol.settings.examples.map(renderedExample)),
    countPromptKinds(study),
    listSideBalance(study),
    findAskedPrompts(study, protocol.aspects),
  ]);
  return (
    <PageMain>
      <PageHeader title="Protocol" actions={<PreviewLink studyId={studyId} />}>
        {state === "draft"
          ? "What annotators will be asked."
          : "What annotators are asked, frozen when the study was opened."}
      </PageHeader>
      <div className="grid gap-4">
        <Card title="As asked">
          <ProtocolView
            protocol={protocol}
            guidelines={guidelines}
            examples={examples}
            languages={listLanguages()}
            asked={asked}
            {...kinds}
          />
        </Card>
        <Card
          title="Sides"
          note="Sides are counterbalanced and dealt at random; what skips and exclusions left of that is here."
        >
          <SideBalanceTable pairs={sides} />
        </Card>
        {plan}
      </div>
    </PageMain>
  );
}

async function renderedExample({ prompt, left, right, choice, why }: ExampleInput) {
  const texts = await Promise.all([prompt, left, right, why].map(renderedText));
  return { prompt: texts[0]!, left: texts[1]!, right: texts[2]!, why: texts[3]!, choice };
}
