import { formatCounted } from "@/components/ui/format-number";
import { countVotes } from "./count-votes";
import { type Draft, pairValue } from "./protocol-draft";
import type { PairCount } from "./protocol-fields";

/** What it comes to, as it is filled in. */
export function AskedFor({ draft, pairs, prompts }: { draft: Draft; pairs: PairCount[]; prompts: number }) {
  const asked = pairs.filter(({ a, b }) => draft.pairs === null || draft.pairs.includes(pairValue(a, b)));
  const counted = countVotes({
    perPair: asked.map(({ comparisons, turns }) => (draft.judgedTurn === "each" ? turns : comparisons)),
    prompts,
    sampleSize: draft.sampleSize === "" ? null : Number(draft.sampleSize),
    votesPerComparison: Number(draft.votesPerComparison) || 0,
  });
  return (
    <p role="status" className="text-[0.9375rem]">
      {counted.exact ? "" : "About "}
      {formatCounted(counted.comparisons, "comparison")} of {formatCounted(counted.prompts, "prompt")}:{" "}
      <strong>{formatCounted(counted.votes, "vote")}</strong>
    </p>
  );
}
