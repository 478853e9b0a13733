"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/action";
import { leaveAsWritten } from "@/lib/responses/leave-as-written";
import { LeaveAsWrittenInput, SetTextRulesInput } from "@/lib/responses/schema";
import { setTextRules } from "@/lib/responses/set-text-rules";

export const setTextRulesAction = formAction(SetTextRulesInput, async (actor, input) => {
  await setTextRules(actor, input);
  revalidatePath(`/studies/${input.studyId}`, "layout");
});

export const leaveAsWrittenAction = formAction(LeaveAsWrittenInput, async (actor, input) => {
  await leaveAsWritten(actor, input);
  revalidatePath(`/studies/${input.studyId}`, "layout");
});
