import { listEndpoints } from "@/lib/endpoints/queries";
import { getPromptsToAnswer, listGeneratingSystems, listPromptSets, listSamplePrompts } from "@/lib/generation/queries";
import { listJudged } from "@/lib/judges/list-judged";
import { findPlan } from "@/lib/judges/plan-run";
import { findJudge, getJudgedStudy, listJudgeRuns } from "@/lib/judges/queries";
import { getReasonPassChoice, listReasonPasses } from "@/lib/judges/reasons/queries";
import { VerdictFilter } from "@/lib/judges/schema";
import { listRuns } from "@/lib/runs/queries";
import type { LargeRun } from "@/prisma/large-run";

export type Reads = Record<string, () => Promise<unknown>>;

const accessTo = ({ study: { id, owner } }: LargeRun) => ({ id, actor: owner, canEdit: true });

/** What a page asks for each second while a run goes on. */
export function liveReads(run: LargeRun): Reads {
  const study = accessTo(run);
  return {
    "progress of a judge's run": () => listJudgeRuns(study, run.judgeId),
    "progress of generation runs": () => listRuns(study, "generation"),
  };
}

/** What whole pages read, all at once as they do. */
export function pageReads(run: LargeRun): Reads {
  const study = accessTo(run);
  const { judgeId } = run;
  const judgePage = async (show: VerdictFilter["show"]) => {
    const judge = await findJudge(study, judgeId);
    await Promise.all([
      listJudgeRuns(study, judgeId),
      listJudged(study, { judgeId, kind: "pairwise", filter: VerdictFilter.parse({ show }) }),
      findPlan(study, judge?.versions[0]),
      getJudgedStudy(study),
      listReasonPasses(study, judgeId),
      getReasonPassChoice(study, judgeId),
    ]);
  };
  return {
    "page of a judge": () => judgePage("all"),
    "page of a judge, unparsable replies": () => judgePage("unparsable"),
    "page of a judge, inconsistent verdicts": () => judgePage("inconsistent"),
    "page Generation": () =>
      Promise.all([
        listGeneratingSystems(study),
        listEndpoints(study.actor),
        listPromptSets(study),
        listSamplePrompts(study),
        getPromptsToAnswer(study),
        listRuns(study, "generation"),
      ]),
  };
}
