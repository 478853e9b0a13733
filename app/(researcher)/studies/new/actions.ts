"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { createStudyFromImport } from "@/lib/exchange/batch/create-study-from-import";
import { NewStudyForm } from "@/lib/studies/protocol-form";

export const createStudyAction = formAction(NewStudyForm, async (actor, input): Promise<void> => {
  const { studyId } = await createStudyFromImport(actor, input);
  redirect(`/studies/${studyId}`);
});
