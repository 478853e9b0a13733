import type { ExportedVote, LeftOut } from "./schema";

export interface CountedVote extends Pick<ExportedVote, "kind" | "surplus" | "outcome"> {
  excluded: boolean;
}

/** Why a vote is no preference pair; null where it is one. The first reason that holds is the one counted. */
export function leftOutReason({ excluded, kind, surplus, outcome }: CountedVote): LeftOut | null {
  if (excluded) return "excluded";
  if (kind !== null && kind !== "main") return "not_main";
  if (surplus) return "surplus";
  return outcome === "tie" || outcome === "both_bad" ? outcome : null;
}
