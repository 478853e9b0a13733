"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/action";
import { openStudy } from "@/lib/comparisons/open-study";
import { closeStudy, reopenStudy } from "@/lib/studies/close-study";
import { revealStudy } from "@/lib/studies/reveal-study";
import { OpenStudyInput, ShareStudyInput, StudyRef, UnshareStudyInput } from "@/lib/studies/schema";
import { shareStudy, unshareStudy } from "@/lib/studies/share-study";

export const openStudyAction = formAction(OpenStudyInput, async (actor, input) => {
  await openStudy(actor, input);
  revalidatePath(`/studies/${input.studyId}`, "layout");
});

export const closeStudyAction = formAction(StudyRef, async (actor, input) => {
  await closeStudy(actor, input);
  revalidatePath(`/studies/${input.studyId}`, "layout");
});

export const reopenStudyAction = formAction(StudyRef, async (actor, input) => {
  await reopenStudy(actor, input);
  revalidatePath(`/studies/${input.studyId}`, "layout");
});

export const revealStudyAction = formAction(StudyRef, async (actor, input) => {
  await revealStudy(actor, input);
  revalidatePath(`/studies/${input.studyId}`, "layout");
});

export const shareStudyAction = formAction(ShareStudyInput, async (actor, input) => {
  await shareStudy(actor, input);
  revalidatePath(`/studies/${input.studyId}`, "layout");
});

export const unshareStudyAction = formAction(UnshareStudyInput, async (actor, input) => {
  await unshareStudy(actor, input);
  revalidatePath(`/studies/${input.studyId}`, "layout");
});
