import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import type { BothBadChoice } from "@/lib/stats/judgments/both-bad";
import type { AgreementMeasure } from "./agreement-measure";
import { type GroupColumns, votePairs } from "./vote-pairs";

/**
 * Agreement S1: the share of equal pairs among all pairs of votes on the same comparison, ties included; n counts pairs. A judge's
 * verdict that changes with the order shown enters as a tie. "Both bad" equals only itself, unless chosen to be a tie.
 * Source: Zheng et al. (2023), Judging LLM-as-a-Judge with MT-Bench and Chatbot Arena, section 4.2, setup S1.
 */
export function agreementS1(options: GroupColumns & BothBadChoice = {}): AgreementMeasure {
  return {
    sums: votePairs(options, options),
    estimate([equal, ties, oneTie, opposite, bad, oneBad]) {
      const same = equal + ties + bad;
      return share(same, same + oneTie + opposite + oneBad, "equal pairs of votes, ties included");
    },
  };
}

/** Agreement S2: the same among pairs in which both votes say which is better; n counts those pairs. "Both bad" never enters. */
export function agreementS2(options: GroupColumns & BothBadChoice = {}): AgreementMeasure {
  return {
    sums: votePairs(options, options),
    estimate: ([equal, , , opposite]) => share(equal, equal + opposite, "equal pairs of decisive votes"),
  };
}

function share(equal: number, n: number, method: string): Estimate<number> {
  return n === 0 ? undefinedFor("no_overlap", 0) : { ok: true, value: equal / n, n, method };
}
