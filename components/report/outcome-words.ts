import type { OutcomeWords } from "@/components/charts/stacked-bar";

/** Names of the outcomes of one pair of systems. */
export function pairWords(a: string, b: string): OutcomeWords {
  return { a: `${a} better`, tie: "tie", b: `${b} better`, bad: "both bad" };
}

/** Names of the outcomes where every row has its own pair. */
export const rowWords: OutcomeWords = {
  a: "first system better",
  tie: "tie",
  b: "second system better",
  bad: "both bad",
};
