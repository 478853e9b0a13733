import type { Recipe } from "@/lib/generation/schema";

export const recipeWords: Record<Recipe, { name: string; hint: string }> = {
  urial: { name: "URIAL", hint: "Instruction and restyled examples, then the prompt." },
  in_context: { name: "Plain in-context", hint: "The same frame around plain examples: a baseline for URIAL." },
  zero_shot: { name: "Zero-shot", hint: "The frame without any example." },
  chat: { name: "Chat", hint: "Messages, with a system prompt if you give one." },
};
