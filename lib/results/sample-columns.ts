import type { Covariates } from "@/lib/stats/control/covariate-groups";
import type { JudgmentRow } from "@/lib/stats/laws/laws";
import { judgmentsOf } from "@/lib/stats/laws/laws";
import type { ResultsColumns, VoteColumns } from "./columns";

export type VoteRow = JudgmentRow & { surplus?: number };

function voteColumnsOf(rows: VoteRow[]): VoteColumns {
  return { ...judgmentsOf(rows), surplus: Uint8Array.from(rows, ({ surplus }) => surplus ?? 0) };
}

/** Without a rule that one feature could repeat another by. */
const sampleStyle: Covariates = {
  names: ["length", "headers", "lists", "bold", "code"],
  columns: [0, 1, 2, 3, 4].map((feature) =>
    Float64Array.from({ length: 200 }, (_, unit) => ((unit * 37 + feature * 53) ** 2 % 101) - 50),
  ),
  by: "unit",
};

/** A study of three systems, pairs (1, 2) and (1, 3), one aspect and four annotators, the last without a vote. */
export function sampleColumns(overall: VoteRow[], clarity: VoteRow[] = []): ResultsColumns {
  return {
    systems: [
      { id: "11", name: "Base with style", method: "base_icl" },
      { id: "12", name: "Tuned", method: "rlhf" },
      { id: "13", name: "Fine-tuned", method: "sft" },
    ],
    pairs: [
      { a: 0, b: 1 },
      { a: 0, b: 2 },
    ],
    aspects: [{ key: "clarity", name: "Clarity", asked: null }],
    steps: 1,
    bothBad: true,
    annotators: ["Ada", "Ben", "Cleo", "Dora"].map((label, i) => ({
      id: `p${i}`,
      label,
      simulated: false,
      group: null,
      skips: i,
      flags: 0,
    })),
    overall: voteColumnsOf(overall),
    byAspect: [voteColumnsOf(clarity)],
    style: sampleStyle,
    comparisons: 4,
    neededVotes: 8,
    skips: 6,
    flags: 2,
  };
}
