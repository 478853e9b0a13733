import type { Metadata } from "next";
import { GeneratingSystems } from "@/components/generation/generating-systems";
import { PromptSets } from "@/components/generation/prompt-sets";
import { StartForm } from "@/components/generation/start-form";
import { RunList } from "@/components/runs/run-list";
import { PageMain } from "@/components/shell/page-main";
import { RefreshWhile } from "@/components/study/refresh-while";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { listEndpoints } from "@/lib/endpoints/queries";
import { getPromptsToAnswer, listGeneratingSystems, listPromptSets, listSamplePrompts } from "@/lib/generation/queries";
import { pageStudy } from "@/lib/page";
import { listRuns } from "@/lib/runs/queries";
import { getStudyHeading } from "@/lib/studies/queries";
import {
  importPromptSetAction,
  removeSystemAction,
  resumeGenerationAction,
  retryFailuresAction,
  savePromptSetAction,
  setSystemGenerationAction,
  startGenerationAction,
  stopGenerationAction,
} from "./actions";

export const metadata: Metadata = { title: "Generation" };

export default async function GenerationPage({ params }: { params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  const study = await pageStudy(studyId);
  const [{ state }, systems, endpoints, promptSets, samples, prompts, runs] = await Promise.all([
    getStudyHeading(study),
    listGeneratingSystems(study),
    listEndpoints(study.actor),
    listPromptSets(study),
    listSamplePrompts(study),
    getPromptsToAnswer(study),
    listRuns(study, "generation"),
  ]);
  const editable = state === "draft" && study.canEdit;
  return (
    <PageMain>
      <RefreshWhile active={runs.some((run) => run.state === "running" || run.state === "queued")} />
      <PageHeader title="Generation">
        Systems that answer the prompts themselves: base models through a URIAL prompt, tuned ones by chat.
      </PageHeader>
      <div className="grid gap-4">
        {state !== "draft" && (
          <Notice title="This study has been opened">
            Its comparisons are planned, so that no response can be added. How the responses came about stays here to
            read.
          </Notice>
        )}
        <GeneratingSystems
          {...{ studyId, systems, endpoints, promptSets, samples, editable }}
          set={setSystemGenerationAction}
          remove={removeSystemAction}
        />
        {editable && <StartForm {...{ studyId, systems, prompts }} start={startGenerationAction} />}
        <RunList
          runs={runs}
          studyId={studyId}
          item="answer"
          live={`/api/v1/studies/${studyId}/runs/generation`}
          note="What is answered is kept, whatever happens to a run."
          stop={study.canEdit ? stopGenerationAction : null}
          resume={editable ? resumeGenerationAction : null}
          retry={editable ? retryFailuresAction : null}
        />
        <PromptSets
          {...{ studyId, promptSets, samples, editable }}
          save={savePromptSetAction}
          importFile={importPromptSetAction}
        />
      </div>
    </PageMain>
  );
}
