import type { LabelledScores } from "./labelled-scores";

/** The rows whose scores all pass; the scores themselves where every one does. */
export function scoredOnly(given: LabelledScores, isScore: (score: number) => boolean): LabelledScores {
  const { votes, elsewhere, judged } = given;
  const columns = [votes.human, votes.judge, elsewhere.judge, judged.judge];
  if (columns.every((column) => column.every(isScore))) return given;
  const isKept = (_: number, row: number) => isScore(votes.human[row]) && isScore(votes.judge[row]);
  const verdicts = ({ cluster, judge }: LabelledScores["judged"]) => ({
    cluster: cluster.filter((_, row) => isScore(judge[row])),
    judge: judge.filter(isScore),
  });
  return {
    votes: {
      rater: votes.rater.filter(isKept),
      cluster: votes.cluster.filter(isKept),
      human: votes.human.filter(isKept),
      judge: votes.judge.filter(isKept),
    },
    elsewhere: verdicts(elsewhere),
    judged: verdicts(judged),
  };
}
