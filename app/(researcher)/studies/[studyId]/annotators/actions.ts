"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/action";
import { createInvite } from "@/lib/participants/create-invite";
import { excludeParticipant } from "@/lib/participants/exclude-participant";
import { pauseParticipant, unpauseParticipant } from "@/lib/participants/pause-participant";
import { readmitParticipant } from "@/lib/participants/readmit-participant";
import { revokeInvite } from "@/lib/participants/revoke-invite";
import { InviteInput, InviteRef, ParticipantRef } from "@/lib/participants/schema";
import { renewResumeLink, showResumeLink } from "@/lib/participants/show-resume-link";

export const createInviteAction = formAction(InviteInput, async (actor, input) => {
  await createInvite(actor, input);
  refresh(input);
});

export const revokeInviteAction = formAction(InviteRef, async (actor, input) => {
  await revokeInvite(actor, input);
  refresh(input);
});

export const excludeParticipantAction = formAction(ParticipantRef, async (actor, input) => {
  await excludeParticipant(actor, input);
  refresh(input);
});

export const readmitParticipantAction = formAction(ParticipantRef, async (actor, input) => {
  await readmitParticipant(actor, input);
  refresh(input);
});

export const pauseParticipantAction = formAction(ParticipantRef, async (actor, input) => {
  await pauseParticipant(actor, input);
  refresh(input);
});

export const unpauseParticipantAction = formAction(ParticipantRef, async (actor, input) => {
  await unpauseParticipant(actor, input);
  refresh(input);
});

export const showResumeLinkAction = formAction(ParticipantRef, showResumeLink);

export const renewResumeLinkAction = formAction(ParticipantRef, renewResumeLink);

function refresh({ studyId }: { studyId: string }): void {
  revalidatePath(`/studies/${studyId}`, "layout");
}
