import { emptyJudgments, type Judgments } from "./judgments";

/** The rows for which `keep(row)` holds, in their order, as new columns. */
export function selectJudgments(judgments: Judgments, keep: (row: number) => boolean): Judgments {
  const rows = new Uint32Array(judgments.length);
  let length = 0;
  for (let row = 0; row < judgments.length; row++) if (keep(row)) rows[length++] = row;
  return takeRows(judgments, rows.subarray(0, length));
}

function takeRows(judgments: Judgments, rows: Uint32Array): Judgments {
  const selected = emptyJudgments(rows.length);
  for (let i = 0; i < rows.length; i++) {
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

/** What selectPair gives of pairs 0 to `pairs` − 1, in two passes whatever their number. */
export function splitByPair(judgments: Judgments, pairs: number): Judgments[] {
  const ends = new Uint32Array(pairs);
  for (let row = 0; row < judgments.length; row++) if (judgments.pair[row] < pairs) ends[judgments.pair[row]]++;
  for (let pair = 1; pair < pairs; pair++) ends[pair] += ends[pair - 1];
  const starts = Uint32Array.from(ends, (_, pair) => (pair === 0 ? 0 : ends[pair - 1]));
  const next = starts.slice();
  const rows = new Uint32Array(pairs === 0 ? 0 : ends[pairs - 1]);
  for (let row = 0; row < judgments.length; row++) {
    if (judgments.pair[row] < pairs) rows[next[judgments.pair[row]]++] = row;
  }
  return Array.from(starts, (start, pair) => takeRows(judgments, rows.subarray(start, ends[pair])));
}
