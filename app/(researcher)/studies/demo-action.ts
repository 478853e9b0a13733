"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/action";
import { createDemoStudy } from "@/lib/demo/create-demo-study";
import { DemoInput } from "@/lib/demo/schema";

export const createDemoStudyAction = formAction(DemoInput, async (actor, input): Promise<void> => {
  const { studyId } = await createDemoStudy(actor, input);
  redirect(`/studies/${studyId}`);
});
