import "server-only";
import type { TaskList } from "graphile-worker";
import { z } from "zod";
import { releaseExpired } from "@/lib/assignments/release-expired";
import { sweepRateLimits } from "@/lib/auth/rate-limit";
import { planSlots } from "@/lib/comparisons/plan-slots";
import { renderStudyTexts } from "@/lib/comparisons/render-study-texts";
import { dropStaleImports } from "@/lib/exchange/batch/drop-stale-imports";
import { importResponses } from "@/lib/exchange/batch/import-responses";
import { driveGeneration } from "@/lib/generation/drive-generation";
import { generateResponses } from "@/lib/generation/generate-responses";
import { driveJudgeRun } from "@/lib/judges/drive-judge-run";
import { judgeItems } from "@/lib/judges/judge-items";
import { probeJudge } from "@/lib/judges/probe-judge";
import { applyTextRules } from "@/lib/responses/apply-text-rules";
import { reviveRuns } from "@/lib/runs/revive-runs";
import { Chunk } from "@/lib/runs/schema";
import type { JobName } from "./enqueue";

const StudyPayload = z.object({ studyId: z.string() });
const RunPayload = z.object({ runId: z.string() });
const ProbePayload = z.object({ probeId: z.string() });
const BatchPayload = z.object({ batchId: z.string() });

/** Every job by name: parse the payload, call the verb. A job may run twice. */
export const tasks: Record<JobName, TaskList[string]> = {
  "open-study": async (payload) => planSlots(BigInt(StudyPayload.parse(payload).studyId)),
  "import-responses": async (payload) => importResponses(BigInt(BatchPayload.parse(payload).batchId)),
  "apply-text-rules": async (payload) => applyTextRules(BigInt(StudyPayload.parse(payload).studyId)),
  "render-responses": async (payload) => renderStudyTexts(BigInt(StudyPayload.parse(payload).studyId)),
  "drive-generation": async (payload) => driveGeneration(BigInt(RunPayload.parse(payload).runId)),
  "generate-responses": async (payload) => generateResponses(Chunk.parse(payload)),
  "drive-judge-run": async (payload) => driveJudgeRun(BigInt(RunPayload.parse(payload).runId)),
  "judge-items": async (payload) => judgeItems(Chunk.parse(payload)),
  "probe-judge": async (payload) => probeJudge(BigInt(ProbePayload.parse(payload).probeId)),
  sweep: async () => {
    await releaseExpired();
    await sweepRateLimits();
    await dropStaleImports();
    await reviveRuns();
  },
};
