import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import type { Rng } from "@/lib/stats/random/rng";
import { wilsonInterval } from "@/lib/stats/win-rate/wilson-interval";
import { cellsOfScores } from "./cells-of-scores";
import { orderVerdicts } from "./order-verdicts";
import { scoreMeanInterval } from "./score-mean";
import { VERDICT_UNPARSABLE, type Verdicts } from "./verdicts";

export interface PositionConsistency {
  /** Share of comparisons with the same verdict in both displayed orders. */
  rate: number;
  consistent: number;
  inconsistent: number;
  interval: Estimate<Interval>;
}

/**
 * How often a judge keeps its verdict when the two responses change places; n counts comparisons with a readable verdict in both orders
 * (the most frequent of several samples). The interval is clustered by prompt; with few prompts, or none consistent or all, it is Wilson's.
 * Source: Zheng et al. (2023), Judging LLM-as-a-judge with MT-bench and Chatbot Arena, section 3.3.
 */
export function positionConsistency(verdicts: Verdicts, rng: Rng, level = 0.95): Estimate<PositionConsistency> {
  const orders = orderVerdicts(verdicts);
  const both = orders.unit.map(
    (_, row) => +(orders.aFirst[row] < VERDICT_UNPARSABLE && orders.bFirst[row] < VERDICT_UNPARSABLE),
  );
  const score = Float64Array.from(both, (read, row) => (read ? +(orders.aFirst[row] === orders.bFirst[row]) : -1));
  const cells = cellsOfScores({ rater: new Uint32Array(orders.length), cluster: orders.cluster, score });
  if (cells.n === 0) return undefinedFor(verdicts.length === 0 ? "no_judgments" : "one_order", 0);
  const clustered = scoreMeanInterval(cells, rng, level);
  const value = {
    rate: cells.total / cells.n,
    consistent: cells.total,
    inconsistent: cells.n - cells.total,
    interval: clustered.ok ? clustered : wilsonInterval(cells.total, cells.n, level),
  };
  return { ok: true, value, n: cells.n, method: "same verdict in both displayed orders" };
}
