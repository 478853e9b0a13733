import type { ExportedVote, LeftOut } from "./schema";

export interface PreferencePair {
  prompt: string;
  chosen: string;
  rejected: string;
}

/** The pair of texts a vote prefers, or why it prefers none. */
export function preferencePair(
  vote: ExportedVote,
): { ok: true; pair: PreferencePair } | { ok: false; reason: LeftOut } {
  if (vote.annotator.excluded) return { ok: false, reason: "excluded" };
  if (vote.kind !== null && vote.kind !== "main") return { ok: false, reason: "not_main" };
  if (vote.surplus) return { ok: false, reason: "surplus" };
  if (vote.outcome === "tie" || vote.outcome === "both_bad") return { ok: false, reason: vote.outcome };
  const [chosen, rejected] = vote.outcome === "a" ? [vote.responseA, vote.responseB] : [vote.responseB, vote.responseA];
  return { ok: true, pair: { prompt: vote.prompt.text, chosen, rejected } };
}
