import type { Estimate } from "@/lib/stats/estimate";
import { cellsOfScores } from "@/lib/stats/judges/cells-of-scores";
import { preferenceScores } from "@/lib/stats/judges/preference-scores";
import { scoreMean } from "@/lib/stats/judges/score-mean";
import { type DataSet, readRows } from "./data-folder";

const fileOf = (system: string) => `alpaca-eval/${system}/annotations.json`;

/** Win rates in per cent against text_davinci_003 that AlpacaEval prints, and the preferences behind the first. */
const PRINTED = [
  ["phi-2", "30.6633", "799"],
  ["phi-2-sft", "68.5323", null],
  ["phi-2-dpo", "82.3383", null],
] as const;

export const alpacaEval: DataSet = {
  name: "AlpacaEval",
  files: PRINTED.map(([system]) => fileOf(system)),
  figures: (folder) =>
    PRINTED.flatMap(([system, rate, n]) => {
      const mean = alpacaEvalWinRate(folder, fileOf(system));
      const computed = mean.ok ? (100 * mean.value).toFixed(4) : mean.reason;
      return [
        { name: `win rate of ${system}`, expected: rate, computed },
        ...(n ? [{ name: `preferences for or against ${system}`, expected: n, computed: String(mean.n) }] : []),
      ];
    }),
};

export function alpacaEvalWinRate(folder: string, file: string): Estimate<number> {
  const rows = readRows<{ preference: number | null }>(folder, file);
  const score = preferenceScores(rows.map(({ preference }) => preference));
  return scoreMean(
    cellsOfScores({ rater: new Uint32Array(score.length), cluster: Uint32Array.from(score.keys()), score }),
  );
}
