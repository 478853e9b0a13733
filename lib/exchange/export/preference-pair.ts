import { leftOutReason } from "./left-out-reason";
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
  const reason = leftOutReason({ ...vote, excluded: vote.annotator.excluded });
  if (reason) return { ok: false, reason };
  const [chosen, rejected] = vote.outcome === "a" ? [vote.responseA, vote.responseB] : [vote.responseB, vote.responseA];
  return { ok: true, pair: { prompt: vote.prompt.text, chosen, rejected } };
}
