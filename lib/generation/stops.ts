import { FRAMES } from "./frame";
import type { PromptForm, Recipe } from "./schema";

/**
 * The stop strings that a recipe starts from. Published scripts stop at "# Query" and "# User" anywhere, which ends an answer at a comment of its
 * code as well; these are the whole beginning of a turn. What a server lets through is cut by the clean-up.
 */
export function defaultStops(recipe: Recipe, form: PromptForm): string[] {
  return recipe === "chat" ? [] : FRAMES[form].stops;
}

/** Stop strings as they are typed: one a line, with \\n for a line break within one. */
export function readStops(typed: string): string[] {
  return typed
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) => line.replaceAll("\\n", "\n"));
}

export function showStops(stops: string[]): string {
  return stops.map((stop) => stop.replaceAll("\n", "\\n")).join("\n");
}
