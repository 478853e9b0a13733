"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/action";
import { UpdateProtocolForm } from "@/lib/studies/protocol-form";
import { updateProtocol } from "@/lib/studies/update-protocol";

export const updateProtocolAction = formAction(UpdateProtocolForm, async (actor, input) => {
  await updateProtocol(actor, input);
  revalidatePath(`/studies/${input.studyId}`, "layout");
});
