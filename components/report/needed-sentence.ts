import { formatCounted, formatPoints } from "@/components/ui/format-number";
import type { Estimate } from "@/lib/stats/estimate";
import type { VotesNeeded } from "@/lib/stats/planning/votes-needed";
import { REASON_TEXT } from "@/lib/stats/reason-text";

/** What the effect that a reader names would take. */
export function neededSentence(needed: Estimate<VotesNeeded>, effect: number): string {
  const named = `A difference of ${formatPoints(effect)}`;
  if (!needed.ok) return `${named}: ${REASON_TEXT[needed.reason]}.`;
  if (needed.value.reachable)
    return `${named} needs ${formatCounted(needed.value.votes, "vote")} on each pair of systems.`;
  return `${named} is out of reach. ${needed.value.raise.phrase}`;
}
