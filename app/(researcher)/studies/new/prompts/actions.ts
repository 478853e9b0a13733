"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { createStudyFromPrompts } from "@/lib/exchange/prompts/create-study-from-prompts";
import { StudyFromPromptsInput } from "@/lib/exchange/prompts/schema";

export const createStudyFromPromptsAction = formAction(StudyFromPromptsInput, async (actor, input): Promise<void> => {
  const { studyId } = await createStudyFromPrompts(actor, input);
  redirect(`/studies/${studyId}/generation`);
});
