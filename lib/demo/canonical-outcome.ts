import type { Outcome } from "@/lib/votes/schema";

/** The content names the better system; the database keeps a and b of the canonical pair. */
export function canonicalOutcome(better: string, pair: { a: string; b: string }): Outcome {
  if (better === pair.a) return "a";
  if (better === pair.b) return "b";
  if (better === "tie" || better === "both_bad") return better;
  throw new Error(`The demo names no system "${better}".`);
}
