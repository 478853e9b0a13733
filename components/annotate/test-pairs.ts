import type { BlindComparison } from "@/lib/assignments/schema";

/** A pair for tests, named by a digit. */
export function aPair(digit: number): BlindComparison {
  const text = { plain: "", tree: null };
  return { assignmentId: `${digit}`, position: digit, prompt: [], left: text, right: text };
}

export const someProgress = { voted: 0, skipped: 0, target: null };
