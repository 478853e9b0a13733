import type { JudgmentRow } from "@/lib/stats/laws/laws";
import { naiveClusteredVariance } from "./cluster-robust";

/** The e-value vote by vote: what the mixture predicted for the vote that came, over what the rate predicts. */
export function naiveEvidence(votes: boolean[], rate: number, a: number, b: number): number {
  let [evidence, wins, losses] = [1, 0, 0];
  for (const win of votes) {
    const predicted = (win ? a + wins : b + losses) / (a + b + wins + losses);
    evidence *= predicted / (win ? rate : 1 - rate);
    if (win) wins++;
    else losses++;
  }
  return evidence;
}

/** Rate, mean with two wins and two losses added, clustered variance and effective votes from all rows afresh. `both_bad` must be left out by the caller. */
export function naiveSequentialMean(rows: JudgmentRow[], axis: "annotator" | "prompt" | "both") {
  const scores = rows.map(({ outcome }) => [1, 0.5, 0][outcome]);
  const rate = scores.reduce((sum, score) => sum + score, 0) / rows.length;
  const padded = [...scores, 1, 1, 0, 0];
  const mean = padded.reduce((sum, score) => sum + score, 0) / padded.length;
  const spread = padded.reduce((sum, score) => sum + (score - mean) ** 2, 0) / padded.length;
  const clustered = naiveClusteredVariance(rows)[axis === "both" ? "twoWay" : axis];
  const variance = Math.max(clustered, spread / rows.length);
  const worth = (keyOf: (row: JudgmentRow) => number) => {
    const sizes = [...new Set(rows.map(keyOf))].map((key) => rows.filter((row) => keyOf(row) === key).length);
    return rows.length ** 2 / sizes.reduce((sum, size) => sum + size ** 2, 0);
  };
  const [annotator, prompt] = [worth(({ rater }) => rater), worth(({ cluster }) => cluster)];
  const effectiveClusters = { annotator, prompt, both: Math.min(annotator, prompt) }[axis];
  return { rate, mean, variance, effectiveVotes: spread / variance, effectiveClusters };
}
