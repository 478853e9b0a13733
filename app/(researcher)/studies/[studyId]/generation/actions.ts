"use server";

import { revalidatePath } from "next/cache";
import { formAction } from "@/lib/action";
import { resumeGeneration, retryFailures, stopGeneration } from "@/lib/generation/control-generation";
import { removeSystem } from "@/lib/generation/remove-system";
import { importPromptSet, savePromptSet } from "@/lib/generation/save-prompt-set";
import {
  GenerationRunRef,
  ImportPromptSetForm,
  PromptSetForm,
  StartGenerationInput,
  SystemGenerationInput,
  SystemRef,
} from "@/lib/generation/schema";
import { setSystemGeneration } from "@/lib/generation/set-system-generation";
import { startGeneration } from "@/lib/generation/start-generation";

export const setSystemGenerationAction = formAction(SystemGenerationInput, async (actor, input) => {
  await setSystemGeneration(actor, input);
  revalidatePath(`/studies/${input.studyId}`, "layout");
});

export const removeSystemAction = formAction(SystemRef, async (actor, input) => {
  await removeSystem(actor, input);
  revalidatePath(`/studies/${input.studyId}`, "layout");
});

export const savePromptSetAction = formAction(PromptSetForm, async (actor, input) => {
  await savePromptSet(actor, input);
  revalidatePath(`/studies/${input.studyId}/generation`);
});

export const importPromptSetAction = formAction(ImportPromptSetForm, async (actor, input) => {
  await importPromptSet(actor, input);
  revalidatePath(`/studies/${input.studyId}/generation`);
});

export const startGenerationAction = formAction(StartGenerationInput, async (actor, input) => {
  await startGeneration(actor, input);
  revalidatePath(`/studies/${input.studyId}`, "layout");
});

export const stopGenerationAction = formAction(GenerationRunRef, async (actor, input) => {
  await stopGeneration(actor, input);
  revalidatePath(`/studies/${input.studyId}/generation`);
});

export const resumeGenerationAction = formAction(GenerationRunRef, async (actor, input) => {
  await resumeGeneration(actor, input);
  revalidatePath(`/studies/${input.studyId}/generation`);
});

export const retryFailuresAction = formAction(GenerationRunRef, async (actor, input) => {
  await retryFailures(actor, input);
  revalidatePath(`/studies/${input.studyId}/generation`);
});
