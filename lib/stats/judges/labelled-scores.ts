import { type BothBadChoice, scoreTable } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { NO_VERDICT } from "./order-verdicts";
import { type UnitVerdicts, verdictByUnit } from "./unit-verdicts";
import { VERDICT_CATEGORIES } from "./verdicts";

/** Scores for a: of votes and of the verdict on the same comparison, of verdicts on comparisons without votes, and of all verdicts, voted on or not. */
export interface LabelledScores {
  votes: { rater: Uint32Array; cluster: Uint32Array; human: Float64Array; judge: Float64Array };
  elsewhere: { cluster: Uint32Array; judge: Float64Array };
  judged: { cluster: Uint32Array; judge: Float64Array };
}

/** Votes and verdicts that have no score (unparsable; "both bad" unless it counts as a tie) do not enter. */
export function labelledScores(
  judgments: Judgments,
  verdicts: UnitVerdicts,
  choice: BothBadChoice = {},
): LabelledScores {
  const scores = new Float64Array(VERDICT_CATEGORIES).fill(-1);
  scores.set(scoreTable(choice));
  const verdictOf = verdictByUnit(verdicts);
  const isVoted = new Uint8Array(verdictOf.length);
  const judgeScore = new Float64Array(judgments.length).fill(-1);
  for (let row = 0; row < judgments.length; row++) {
    const verdict = verdictOf[judgments.unit[row]] ?? NO_VERDICT;
    if (verdict === NO_VERDICT) continue;
    isVoted[judgments.unit[row]] = 1;
    judgeScore[row] = scores[verdict];
  }
  const kept = [...judgeScore.keys()].filter((row) => judgeScore[row] >= 0 && scores[judgments.outcome[row]] >= 0);
  const scored = [...verdicts.unit.keys()].filter((row) => scores[verdicts.outcome[row]] >= 0);
  const verdictScores = (rows: number[]) => ({
    cluster: Uint32Array.from(rows, (row) => verdicts.cluster[row]),
    judge: Float64Array.from(rows, (row) => scores[verdicts.outcome[row]]),
  });
  return {
    votes: {
      rater: Uint32Array.from(kept, (row) => judgments.rater[row]),
      cluster: Uint32Array.from(kept, (row) => judgments.cluster[row]),
      human: Float64Array.from(kept, (row) => scores[judgments.outcome[row]]),
      judge: Float64Array.from(kept, (row) => judgeScore[row]),
    },
    elsewhere: verdictScores(scored.filter((row) => isVoted[verdicts.unit[row]] === 0)),
    judged: verdictScores(scored),
  };
}
