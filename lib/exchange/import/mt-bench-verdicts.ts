import { z } from "zod";
import { faultsOf } from "./faults-of";
import { Label } from "./field-values";
import type { FormatReader } from "./format";
import type { JudgedOutcome, Judgment } from "./judgment";

const PairVerdict = z.object({
  question_id: Label,
  model_1: z.string(),
  model_2: z.string(),
  g1_winner: z.string(),
  g2_winner: z.string(),
  judge: z.union([z.string(), z.array(z.string())]).nullish(),
  turn: z.int().positive().nullish(),
  g1_judgment: z.string().nullish(),
  g2_judgment: z.string().nullish(),
});

/** Both orders of a pair in one row: g1 had model_1 first, g2 model_2; both name the winner by its model. */
export const mtBenchVerdicts: FormatReader = {
  format: "mt_bench_verdicts",
  label: "MT-bench pair verdicts",
  recognises: (columns) =>
    ["question_id", "model_1", "model_2", "g1_winner", "g2_winner"].every((name) => columns.has(name)),
  columns: () => Object.keys(PairVerdict.shape),
  read: () => ({ drafts: [], faults: [] }),
  judge(value) {
    const parsed = PairVerdict.safeParse(value);
    if (!parsed.success) return { judgments: [], faults: faultsOf(parsed.error) };
    const { question_id, model_1, model_2, judge, turn, ...games } = parsed.data;
    const verdict = (winner: string, text: string | null | undefined, shownFirst: "first" | "second"): Judgment => ({
      rater: [judge ?? "MT-bench judge"].flat().join(", "),
      sourceId: String(question_id).trim(),
      turn: (turn ?? 1) - 1,
      sides: [{ system: model_1 }, { system: model_2 }],
      answer: {
        kind: "verdict",
        outcome: outcomeOf(winner, model_1, model_2),
        preference: null,
        shownFirst,
        reason: text?.trim() || null,
        raw: text ?? winner,
      },
    });
    const judgments = [
      verdict(games.g1_winner, games.g1_judgment, "first"),
      verdict(games.g2_winner, games.g2_judgment, "second"),
    ];
    return { judgments, faults: [] };
  },
};

function outcomeOf(winner: string, first: string, second: string): JudgedOutcome | null {
  if (winner === "model_1" || winner === first) return "first";
  if (winner === "model_2" || winner === second) return "second";
  return winner === "tie" ? "tie" : null;
}
