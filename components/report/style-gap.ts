import type { Reason } from "@/lib/stats/estimate";
import { REASON_TEXT } from "@/lib/stats/reason-text";

const said: Partial<Record<Reason, string>> = {
  separated:
    "With these votes, length, style or side tell wins from losses without an error, so no finite effect fits. More votes usually mend this.",
  collinear:
    "Length and style go so closely together, or with the systems, that their effects cannot be told apart: one system may always be the longer one.",
  not_connected:
    "Some systems always won against others, or were never compared with them, so no win rate at equal length and style fits.",
  no_variation: "The votes show no variation from which an interval could be made.",
};

/** Why there are no effects of length and style, as a sentence. */
export function styleGap(reason: Reason, leftOut: number): string {
  if (reason === "no_judgments" && leftOut > 0)
    return "The responses’ texts are not all here, so their length and style are unknown.";
  return said[reason] ?? `Not computed: ${REASON_TEXT[reason]}.`;
}
