import { CleanUpRule } from "@/lib/responses/schema";
import { shownText } from "@/lib/responses/shown-text";
import { type TextStep, textSteps } from "@/lib/responses/text-steps";

/** Every rule, for both systems: the base model's answers end in fences of its frame. */
const rules = { cleanUp: CleanUpRule.options, mask: [], own: { names: [], words: [] }, asWritten: [] };

/** Text rules as a study keeps them that asked for these. */
export const keptRules = (actorId: bigint) => ({ wanted: rules, actorId: String(actorId), run: 1 });

/** What annotators read of a reply, null where it is as it came, and the steps that lead there. */
export function cleanRecording(text: string, prompt: string): { shown: string | null; steps: TextStep[] } {
  const cleaned = shownText({ id: "", text, prompt }, rules, () => []);
  const steps = textSteps(text, { cleaned: text, shown: text }, cleaned, rules);
  return { shown: steps.length === 0 ? null : cleaned.shown, steps };
}
