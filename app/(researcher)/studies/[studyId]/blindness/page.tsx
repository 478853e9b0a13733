import type { Metadata } from "next";
import { PageMain } from "@/components/shell/page-main";
import { Findings } from "@/components/study/findings";
import { FoundBySystem } from "@/components/study/found-by-system";
import { RefreshWhile } from "@/components/study/refresh-while";
import { TextRulesForm } from "@/components/study/text-rules-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { pageStudy } from "@/lib/page";
import { FindingsFilter } from "@/lib/responses/schema";
import { getTextCheck, listFindings } from "@/lib/responses/text-queries";
import { getStudyHeading } from "@/lib/studies/queries";
import { leaveAsWrittenAction, setTextRulesAction } from "./actions";

export const metadata: Metadata = { title: "Blindness" };

interface Props {
  params: Promise<{ studyId: string }>;
  searchParams: Promise<unknown>;
}

export default async function BlindnessPage({ params, searchParams }: Props) {
  const { studyId } = await params;
  const study = await pageStudy(studyId);
  const filter = FindingsFilter.parse(await searchParams);
  const [{ state }, check, page] = await Promise.all([
    getStudyHeading(study),
    getTextCheck(study),
    listFindings(study, filter),
  ]);
  const editable = state === "draft" && study.canEdit;
  return (
    <PageMain>
      <RefreshWhile active={check.applying !== null} />
      <PageHeader title="Blindness">
        What in the responses' own words could tell annotators which system wrote them. It is found by rules, and
        changed by one rule set for all systems.
      </PageHeader>
      <div className="grid gap-4">
        <Card
          title="Found"
          note="Responses of each system, as they came. A response is counted in every row that fits it."
        >
          <FoundBySystem systems={check.systems} />
        </Card>
        <Card
          title="What annotators read"
          note="The raw text is always kept, and exported beside the text that was read. The rules can be changed, and taken back, until the study is opened."
        >
          <TextRulesForm
            key={JSON.stringify(check.rules)}
            studyId={studyId}
            check={check}
            editable={editable}
            save={setTextRulesAction}
          />
        </Card>
        <Findings
          studyId={studyId}
          filter={filter}
          page={page}
          check={check}
          leaveAsWritten={editable ? leaveAsWrittenAction : null}
        />
      </div>
    </PageMain>
  );
}
