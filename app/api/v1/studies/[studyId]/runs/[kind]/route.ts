import { z } from "zod";
import { researchers, studyAccess } from "@/lib/auth/access";
import { listJudgeRuns } from "@/lib/judges/queries";
import { route } from "@/lib/route";
import { listRuns } from "@/lib/runs/queries";
import { type LiveRuns, RunKind } from "@/lib/runs/schema";
import { RowId } from "@/lib/studies/schema";

const Params = z.object({ studyId: RowId, kind: RunKind });
/** Only runs of this judge. */
const Query = z.object({ judge: RowId.optional() });

/** What changes while a run goes on, and nothing that costs more the larger it is: people watch it by the second. */
export const GET = route(
  { audience: researchers, params: Params, input: Query },
  async (actor, { judge }, { studyId, kind }): Promise<LiveRuns> => {
    const study = await studyAccess(actor, studyId);
    return { runs: kind === "judge" ? await listJudgeRuns(study, judge) : await listRuns(study, kind) };
  },
);
