import { type Judgments, OUTCOME_CATEGORIES } from "@/lib/stats/judgments/judgments";
import { rowsTogether } from "@/lib/stats/judgments/rows-together";
import { countedRows, type VoteScores } from "./vote-scores";

/** Votes counted per annotator × prompt and kind of vote, all that a bootstrap of strengths needs. Annotators and prompts are numbered densely, from 0. */
export interface CellVotes {
  cells: number;
  raters: number;
  prompts: number;
  /** By cell. */
  rater: Uint32Array;
  prompt: Uint32Array;
  /** By cell and kind that has votes there, a kind being group · OUTCOME_CATEGORIES + outcome. */
  cell: Uint32Array;
  kind: Uint32Array;
  votes: Float64Array;
}

/** Of the votes that count: O(votes + largest index). */
export function cellVotes({ rater, cluster }: Judgments, scores: VoteScores): CellVotes {
  const { group, outcome } = scores;
  const rows = rowsTogether(countedRows(scores), [Uint32Array.from(outcome), group, cluster, rater]);
  const [cellRater, cellPrompt, cell, kind] = [0, 1, 2, 3].map(() => new Uint32Array(rows.length));
  const votes = new Float64Array(rows.length);
  const [raters, prompts] = [new Map<number, number>(), new Map<number, number>()];
  let [cells, length] = [0, 0];
  for (let at = 0; at < rows.length; at++) {
    const [row, before] = [rows[at], rows[at - 1]];
    const isNewCell = at === 0 || rater[row] !== rater[before] || cluster[row] !== cluster[before];
    if (isNewCell) {
      cellRater[cells] = numberOf(raters, rater[row]);
      cellPrompt[cells++] = numberOf(prompts, cluster[row]);
    }
    const own = group[row] * OUTCOME_CATEGORIES + outcome[row];
    if (isNewCell || own !== kind[length - 1]) {
      cell[length] = cells - 1;
      kind[length++] = own;
    }
    votes[length - 1]++;
  }
  return {
    cells,
    raters: raters.size,
    prompts: prompts.size,
    rater: cellRater.subarray(0, cells),
    prompt: cellPrompt.subarray(0, cells),
    cell: cell.subarray(0, length),
    kind: kind.subarray(0, length),
    votes: votes.subarray(0, length),
  };
}

/** Votes of each cell. */
export function cellSizes({ cells, cell, votes }: CellVotes): Float64Array {
  const sizes = new Float64Array(cells);
  for (let at = 0; at < cell.length; at++) sizes[cell[at]] += votes[at];
  return sizes;
}

/** The number of a key, given out from 0 as keys appear. */
function numberOf(numbers: Map<number, number>, key: number): number {
  const known = numbers.get(key) ?? numbers.size;
  numbers.set(key, known);
  return known;
}
