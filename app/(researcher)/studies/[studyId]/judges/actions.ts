"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { JudgeForm, StartJudgeRunForm } from "@/lib/judges/forms/schema";
import { closeReasonPass, reopenReasonPass } from "@/lib/judges/reasons/close-reason-pass";
import { ReasonPassRef, StartReasonPassInput } from "@/lib/judges/reasons/schema";
import { startReasonPass } from "@/lib/judges/reasons/start-reason-pass";
import { saveJudge } from "@/lib/judges/save-judge";
import { JudgeRunRef, JudgeVersionRef } from "@/lib/judges/schema";
import { startJudgeRun } from "@/lib/judges/start-judge-run";
import { startProbe } from "@/lib/judges/start-probe";
import { resumeJudgeRun, retryJudgeFailures, stopJudgeRun } from "@/lib/judges/stop-judge-run";

export const saveJudgeAction = formAction(JudgeForm, async (actor, input): Promise<void> => {
  const { judgeId } = await saveJudge(actor, input);
  refresh(input);
  redirect(`/studies/${input.studyId}/judges/${judgeId}`);
});

export const startJudgeRunAction = formAction(StartJudgeRunForm, async (actor, input) => {
  await startJudgeRun(actor, input);
  refresh(input);
});

export const stopJudgeRunAction = formAction(JudgeRunRef, async (actor, input) => {
  await stopJudgeRun(actor, input);
  refresh(input);
});

export const resumeJudgeRunAction = formAction(JudgeRunRef, async (actor, input) => {
  await resumeJudgeRun(actor, input);
  refresh(input);
});

export const retryJudgeFailuresAction = formAction(JudgeRunRef, async (actor, input) => {
  await retryJudgeFailures(actor, input);
  refresh(input);
});

export const startProbeAction = formAction(JudgeVersionRef, async (actor, input) => {
  await startProbe(actor, input);
  refresh(input);
});

export const startReasonPassAction = formAction(StartReasonPassInput, async (actor, input) => {
  await startReasonPass(actor, input);
  refresh(input);
});

export const closeReasonPassAction = formAction(ReasonPassRef, async (actor, input) => {
  await closeReasonPass(actor, input);
  refresh(input);
});

export const reopenReasonPassAction = formAction(ReasonPassRef, async (actor, input) => {
  await reopenReasonPass(actor, input);
  refresh(input);
});

function refresh({ studyId }: { studyId: string }): void {
  revalidatePath(`/studies/${studyId}/judges`, "layout");
}
