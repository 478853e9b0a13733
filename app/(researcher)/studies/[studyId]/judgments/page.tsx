import type { Metadata } from "next";
import { PageMain } from "@/components/shell/page-main";
import { AddJudgments } from "@/components/study/add-judgments";
import { JudgmentImports } from "@/components/study/judgment-imports";
import { RefreshWhile } from "@/components/study/refresh-while";
import { PageHeader } from "@/components/ui/page-header";
import { findJudgmentImport, listJudgmentImports } from "@/lib/exchange/batch/judgment-queries";
import { MAX_FILE_BYTES, NewStudyQuery } from "@/lib/exchange/batch/schema";
import { pageStudy } from "@/lib/page";
import { addJudgmentsAction } from "./actions";

export const metadata: Metadata = { title: "Judgments made elsewhere" };

interface Props {
  params: Promise<{ studyId: string }>;
  searchParams: Promise<unknown>;
}

export default async function JudgmentsPage({ params, searchParams }: Props) {
  const { studyId } = await params;
  const study = await pageStudy(studyId);
  const query = NewStudyQuery.parse(await searchParams);
  const [imports, view] = await Promise.all([
    listJudgmentImports(study),
    study.canEdit ? findJudgmentImport(study.actor, studyId, query.import) : null,
  ]);
  const waiting = imports.some(({ state }) => state === "queued" || state === "running");
  return (
    <PageMain>
      <RefreshWhile active={waiting} />
      <PageHeader title="Judgments made elsewhere">
        Votes, verdicts and scores on this study's responses, from files. They join on the prompt, the system and the
        words that were judged. Annotators see nothing of them.
      </PageHeader>
      <div className="grid gap-4">
        <JudgmentImports imports={imports} />
        {study.canEdit ? (
          <AddJudgments studyId={studyId} view={view} maxFileBytes={MAX_FILE_BYTES} add={addJudgmentsAction} />
        ) : (
          imports.length === 0 && <p className="text-mute">None were brought in.</p>
        )}
      </div>
    </PageMain>
  );
}
