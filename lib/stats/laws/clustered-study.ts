import type { Judgments } from "@/lib/stats/judgments/judgments";
import { selectPair } from "@/lib/stats/judgments/select-judgments";
import { type JudgmentRow, judgmentsOf } from "./laws";
import { smallStudy } from "./small-study";

/** The votes behind a golden clustered figure: the small study, one of its pairs, or 25 × 31 votes by a formula. */
export function clusteredStudy({ study, pair }: { study: string; pair: number | null }): Judgments {
  if (study === "formula") return formulaStudy();
  const { judgments } = smallStudy();
  return pair === null ? judgments : selectPair(judgments, pair);
}

/** Annotators i and prompts j with tastes of their own, every fourth vote missing, and now and then a second one. */
function formulaStudy(): Judgments {
  const rows: JudgmentRow[] = [];
  for (let i = 0; i < 25; i++) {
    for (let j = 0; j < 31; j++) {
      if ((i + 2 * j) % 4 === 0) continue;
      const score = ((i * 7) % 11) + ((j * 3) % 13) + ((5 * i * j + i + j) % 9);
      rows.push({ rater: i, cluster: j, outcome: score > 16 ? 0 : score > 14 ? 1 : 2 });
      if ((i * j) % 11 === 1) rows.push({ rater: i, cluster: j, outcome: (i + j) % 3 });
    }
  }
  return judgmentsOf(rows);
}
