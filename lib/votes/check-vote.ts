import { AppError } from "@/lib/errors";
import type { RationalePolicy } from "@/lib/studies/schema";
import type { VoteInput } from "./schema";

export type VoteRules = { bothBad: boolean; rationale: RationalePolicy; aspects: { key: string }[] };

export function needsRationale(policy: RationalePolicy, choice: VoteInput["choice"]): boolean {
  return policy === "required" || (policy === "required_non_tie" && choice !== "tie");
}

/** Throws what the annotator has to mend; a vote that passes says everything the protocol asks and nothing else. */
export function checkVote(input: VoteInput, rules: VoteRules): void {
  if (input.choice === "both_bad" && !rules.bothBad) {
    throw new AppError("invalid", "This study does not offer “both bad”.", { choice: "Choose left, tie or right." });
  }
  const asked = new Set(rules.aspects.map((aspect) => aspect.key));
  const missing = [...asked].filter((key) => !Object.hasOwn(input.aspects, key));
  if (missing.length > 0)
    throw new AppError(
      "invalid",
      "Answer every aspect before you go on.",
      Object.fromEntries(missing.map((key) => [`aspects.${key}`, "Not answered."])),
    );
  if (Object.keys(input.aspects).some((key) => !asked.has(key))) {
    throw new AppError("invalid", "This vote answers an aspect the study does not ask. Reload the page.");
  }
  if (rules.rationale === "off" && input.rationale)
    throw new AppError("invalid", "This study does not ask for a reason.");
  if (needsRationale(rules.rationale, input.choice) && !input.rationale) {
    throw new AppError("invalid", "Write why, in a few words.", { rationale: "Write why, in a few words." });
  }
}
