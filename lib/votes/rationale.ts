import type { RationalePolicy } from "@/lib/studies/schema";
import { countCharacters } from "./count-characters";
import type { Choice } from "./schema";

// Shared with the annotator's screen, so that what it sends is what the server asks for.

type Policy = { rationale: RationalePolicy; minRationale: number };
type Said = { rationale?: string; reasons?: readonly unknown[]; highlights?: readonly unknown[] };

/** Whether a vote with this choice has to say why. */
export function needsRationale(policy: RationalePolicy, choice: Choice | undefined): boolean {
  if (policy === "required") return true;
  return policy === "required_non_tie" && choice !== undefined && choice !== "tie";
}

/** Where no length is set, a quick reason or a marked passage says why as well as words do. */
export function saysWhy({ rationale = "", reasons = [], highlights = [] }: Said, { minRationale }: Policy): boolean {
  if (minRationale > 0) return countCharacters(rationale, minRationale) === minRationale;
  return rationale.trim() !== "" || reasons.length > 0 || highlights.length > 0;
}

export function lacksRationale(said: Said & { choice: Choice | undefined }, policy: Policy): boolean {
  return needsRationale(policy.rationale, said.choice) && !saysWhy(said, policy);
}
