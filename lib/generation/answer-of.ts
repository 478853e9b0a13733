import { cleanUp } from "@/lib/responses/clean-up";
import { CleanUpRule } from "@/lib/responses/schema";
import type { Recipe } from "./schema";

/** What of a reply is the answer, for the turns that follow it: a frame that a model went on to write would be taken for real ones. */
export function answerOf(recipe: Recipe, reply: string, asked: string): string {
  return recipe === "chat" ? reply : cleanUp(reply, CleanUpRule.options, asked).text;
}
