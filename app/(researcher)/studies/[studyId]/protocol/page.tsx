import type { Metadata } from "next";
import { PageMain } from "@/components/shell/page-main";
import { EditProtocol } from "@/components/study/edit-protocol";
import { ProtocolView } from "@/components/study/protocol-view";
import { SideBalanceTable } from "@/components/study/side-balance";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { countPromptKinds, listPairCounts } from "@/lib/comparisons/queries";
import { listLanguages } from "@/lib/i18n/locale";
import { pageStudy } from "@/lib/page";
import { renderedText } from "@/lib/responses/rendered-text";
import { getProtocol, getStudyHeading } from "@/lib/studies/queries";
import { readyTexts } from "@/lib/studies/ready-texts";
import { listSideBalance } from "@/lib/votes/queries";
import { updateProtocolAction } from "./actions";

export const metadata: Metadata = { title: "Protocol" };

export default async function ProtocolPage({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  const study = await pageStudy(studyId);
  const [{ state, prompts }, protocol] = await Promise.all([getStudyHeading(study), getProtocol(study)]);
  if (state === "draft" && study.canEdit) {
    return (
      <PageMain>
        <PageHeader title="Protocol">What annotators are asked. It is frozen when the study is opened.</PageHeader>
        <EditProtocol
          studyId={studyId}
          protocol={protocol}
          offers={{
            ready: readyTexts,
            languages: listLanguages(),
            pairs: await listPairCounts(study),
            prompts,
            ...(await countPromptKinds(study)),
          }}
          save={updateProtocolAction}
        />
      </PageMain>
    );
  }
  const [guidelines, sides] = await Promise.all([renderedText(protocol.guidelines), listSideBalance(study)]);
  return (
    <PageMain>
      <PageHeader title="Protocol">What annotators are asked, frozen when the study was opened.</PageHeader>
      <div className="grid gap-4">
        <Card title="As asked">
          <ProtocolView protocol={protocol} guidelines={guidelines} />
        </Card>
        <Card
          title="Sides"
          note="Sides are counterbalanced and dealt at random; what skips and exclusions left of that is here."
        >
          <SideBalanceTable pairs={sides} />
        </Card>
      </div>
    </PageMain>
  );
}
