import { setTimeout as sleep } from "node:timers/promises";
import type { Actor } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { getCallableEndpoint } from "@/lib/endpoints/get-callable-endpoint";
import { defaultTemplates } from "@/lib/judges/default-templates";
import { saveJudge } from "@/lib/judges/save-judge";
import { JudgeInput, StartJudgeRunInput } from "@/lib/judges/schema";
import { startJudgeRun } from "@/lib/judges/start-judge-run";
import { complete } from "@/lib/llm/complete";
import { SamplingSettings } from "@/lib/llm/schema";

type Study = { id: bigint; owner: Actor };

export async function aSavedJudge(study: Study, endpointId: bigint): Promise<string> {
  const input = JudgeInput.parse({
    studyId: String(study.id),
    name: "Bench",
    kind: "pairwise",
    endpointId: String(endpointId),
    template: defaultTemplates.pairwise,
    settings: {},
  });
  return String((await saveJudge(study.owner, input)).versionId);
}

/** Seconds from the start of a run to its last verdict. */
export async function untilJudged(study: Study, judgeVersionId: string, requests: number): Promise<number> {
  const since = performance.now();
  const input = StartJudgeRunInput.parse({ studyId: String(study.id), judgeVersionId });
  const { runId } = await startJudgeRun(study.owner, input);
  while ((await db().verdict.count({ where: { runId } })) < requests) {
    await requireGoing(runId);
    await sleep(25);
  }
  const seconds = (performance.now() - since) / 1_000;
  while ((await requireGoing(runId)) !== "finished") await sleep(100);
  return seconds;
}

/** A run that ended early would be waited for for ever. */
async function requireGoing(id: bigint): Promise<string> {
  const { state, error } = await db().judgeRun.findUniqueOrThrow({ where: { id } });
  if (state === "failed" || state === "stopped") throw new Error(`The run is ${state}: ${error}`);
  return state;
}

/** Seconds that so many requests take without database and jobs. */
export async function bareRequests(
  endpointId: bigint,
  { requests, lanes }: { requests: number; lanes: number },
): Promise<number> {
  const endpoint = await getCallableEndpoint(endpointId);
  const sampling = SamplingSettings.parse({});
  const content = defaultTemplates.pairwise;
  let left = requests;
  const lane = async () => {
    while (left-- > 0) await complete(endpoint, { sampling, messages: [{ role: "user", content }] });
  };
  const since = performance.now();
  await Promise.all(Array.from({ length: lanes }, lane));
  return (performance.now() - since) / 1_000;
}
