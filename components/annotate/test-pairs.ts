import type { BlindComparison } from "@/lib/assignments/schema";

/** A pair for tests, named by a digit. */
export function aPair(digit: number): BlindComparison {
  const text = { plain: "", tree: null };
  const texts = { prompt: [], reference: null, followUps: [], judged: null, left: [text], right: [text] };
  return { assignmentId: `${digit}`, position: digit, ...texts };
}

export const someProgress = { voted: 0, skipped: 0, target: null, activeMs: 0 };
