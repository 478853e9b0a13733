import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import { type JudgmentRow, judgmentsOf } from "./laws";

/** Probabilities of a, tie and b for one annotator on one comparison: from sure to open. */
export function answerChances(rng: Rng): number[] {
  const weights = [0, 1, 2].map(() => (-Math.log(1 - rng.float())) ** 2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * 40 annotators judge 20 of 100 prompts twice each, with the probabilities that `chancesOf` gives; `best` is the mean probability
 * of their most probable answers, which nobody can pass.
 */
export function retestStudy(rng: Rng, chancesOf: () => number[]): { judgments: Judgments; best: number } {
  const rows: JudgmentRow[] = [];
  let best = 0;
  for (let i = 0; i < 800; i++) {
    const chances = chancesOf();
    const place = { unit: i, cluster: (i * 37) % 100, rater: i % 40 };
    rows.push({ ...place, outcome: draw(chances, rng) }, { ...place, outcome: draw(chances, rng) });
    best += Math.max(...chances) / 800;
  }
  return { judgments: judgmentsOf(rows), best };
}

function draw([a, tie]: number[], rng: Rng): number {
  const at = rng.float();
  if (at < a) return 0;
  return at < a + tie ? 1 : 2;
}
