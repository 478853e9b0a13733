import { leftOutReason } from "./left-out-reason";
import type { ExportedVote, LeftOut } from "./schema";

export interface PreferencePair {
  prompt: string;
  chosen: string;
  rejected: string;
  chosen_raw: string;
  rejected_raw: string;
}

/**
 * The pair of texts a vote prefers, or why it prefers none. What was read is what was preferred: a marker or a turn too many that no annotator saw
 * was not chosen by anybody. The raw texts stand beside.
 */
export function preferencePair(
  vote: ExportedVote,
): { ok: true; pair: PreferencePair } | { ok: false; reason: LeftOut } {
  const reason = leftOutReason({ ...vote, excluded: vote.annotator.excluded });
  if (reason) return { ok: false, reason };
  const [a, b] = [
    [vote.responseA, vote.rawResponseA],
    [vote.responseB, vote.rawResponseB],
  ] as const;
  const [[chosen, chosen_raw], [rejected, rejected_raw]] = vote.outcome === "a" ? [a, b] : [b, a];
  return { ok: true, pair: { prompt: vote.prompt.text, chosen, rejected, chosen_raw, rejected_raw } };
}
