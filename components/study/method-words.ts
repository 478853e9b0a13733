import type { SystemMethod } from "@/lib/studies/schema";

export const methodWords: Record<SystemMethod, string> = {
  base: "Base model",
  base_icl: "Base model with in-context examples (URIAL)",
  sft: "Fine-tuned on instructions (SFT)",
  rlhf: "Fine-tuned on preferences (RLHF, DPO)",
  other: "Other",
};

export const methodChoices = Object.entries(methodWords).map(([value, label]) => ({ value, label }));
