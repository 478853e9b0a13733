import { formatPercent, formatSeconds, formatShare } from "@/components/ui/format-number";
import type { Remark } from "./report-parts";

/** What stands out, in plain words: about what was done, never about who somebody is. */
export function remarkWords(remark: Remark): string {
  switch (remark.kind) {
    case "side_run":
      return `chose the ${remark.side} side ${remark.longest} times in a row`;
    case "one_side":
      return `chose the ${remark.side} side in ${formatShare(remark.share)} of preferences`;
    case "one_answer":
      return `answered “${remark.answer === "tie" ? "tie" : "both bad"}” all ${remark.votes} times`;
    case "fast":
      return `takes ${formatSeconds(remark.seconds)} a vote, the others ${formatSeconds(remark.others)}`;
    case "no_better_than_chance":
      return `estimated accuracy of ${formatShare(remark.accuracy)} is no better than chance`;
    case "drift":
      return driftWords(remark);
  }
}

function driftWords({ figure, firstHalf, secondHalf }: Extract<Remark, { kind: "drift" }>): string {
  if (figure === "logSeconds") {
    const words = secondHalf < firstHalf ? "became faster" : "became slower";
    return `${words}: typically ${formatSeconds(firstHalf)} in the first half, ${formatSeconds(secondHalf)} in the second`;
  }
  const change = `${formatPercent(firstHalf, 0)} in the first half, ${formatPercent(secondHalf, 0)} in the second`;
  const more = secondHalf > firstHalf ? "more" : "less";
  if (figure === "tieRate") return `answered “tie” ${more} often over time: ${change}`;
  if (figure === "leftRate") return `chose the left side ${more} often over time: ${change}`;
  return `agreed with the others ${more} often over time: ${change}`;
}
