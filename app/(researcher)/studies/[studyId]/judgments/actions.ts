"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { addJudgments } from "@/lib/exchange/batch/add-judgments";
import { AddJudgmentsInput } from "@/lib/exchange/batch/schema";

export const addJudgmentsAction = formAction(AddJudgmentsInput, async (actor, input): Promise<void> => {
  await addJudgments(actor, input);
  redirect(`/studies/${input.studyId}/judgments`);
});
