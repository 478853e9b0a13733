import { emptyJudgments, type Judgments } from "./judgments";

/** The rows for which `keep(row)` holds, in their order, as new columns. */
export function selectJudgments(judgments: Judgments, keep: (row: number) => boolean): Judgments {
  const rows = new Uint32Array(judgments.length);
  let length = 0;
  for (let row = 0; row < judgments.length; row++) if (keep(row)) rows[length++] = row;
  const selected = emptyJudgments(length);
  for (let i = 0; i < length; i++) {
    const row = rows[i];
    selected.unit[i] = judgments.unit[row];
    selected.cluster[i] = judgments.cluster[row];
    selected.rater[i] = judgments.rater[row];
    selected.pair[i] = judgments.pair[row];
    selected.outcome[i] = judgments.outcome[row];
    selected.displayedSide[i] = judgments.displayedSide[row];
    selected.strength[i] = judgments.strength[row];
    selected.seconds[i] = judgments.seconds[row];
  }
  return selected;
}

export function selectPair(judgments: Judgments, pair: number): Judgments {
  return selectJudgments(judgments, (row) => judgments.pair[row] === pair);
}
