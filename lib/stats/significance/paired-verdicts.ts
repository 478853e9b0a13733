import { type BothBadChoice, scoreTable } from "@/lib/stats/judgments/both-bad";
import { type Judgments, OUTCOME_TIE } from "@/lib/stats/judgments/judgments";

/**
 * How often rater `first` said one thing and rater `second` another on the same comparison: 3 × 3 counts of a, tie, b, row-major, rows the
 * first's. "Both bad" leaves the comparison out, or is a tie where chosen. Of several votes of one rater on a comparison the
 * first row counts.
 */
export function pairedVerdicts(
  judgments: Judgments,
  first: number,
  second: number,
  choice: BothBadChoice = {},
): Uint32Array {
  const scores = scoreTable(choice);
  const verdicts = new Map<number, { of: number | undefined; other: number | undefined }>();
  for (let row = 0; row < judgments.length; row++) {
    const rater = judgments.rater[row];
    if (rater !== first && rater !== second) continue;
    const known = verdicts.get(judgments.unit[row]) ?? { of: undefined, other: undefined };
    verdicts.set(judgments.unit[row], known);
    const code = judgments.outcome[row];
    const verdict = code > 2 && scores[code] >= 0 ? OUTCOME_TIE : code;
    if (rater === first) known.of ??= verdict;
    if (rater === second) known.other ??= verdict;
  }
  const table = new Uint32Array(9);
  for (const { of, other } of verdicts.values()) {
    if (of !== undefined && other !== undefined && of < 3 && other < 3) table[of * 3 + other]++;
  }
  return table;
}
