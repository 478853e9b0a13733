import { FRAMES } from "./frame";
import type { PromptForm, Recipe } from "./schema";

/**
 * The stop strings that a recipe starts from. Published scripts stop at "# Query" and "# User" anywhere, which ends an answer at a comment of its
 * code as well; these are the whole beginning of a turn. What a server lets through is cut by the clean-up.
 */
export function defaultStops(recipe: Recipe, form: PromptForm): string[] {
  return recipe === "chat" ? [] : FRAMES[form].stops;
}
