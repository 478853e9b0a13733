import type { VerdictRow } from "@/lib/stats/laws/judged-studies";
import type { JudgmentRow } from "@/lib/stats/laws/laws";
import { naiveVerdict } from "./judge-labels";

/** Leave one annotator out, item by item: [judge better, equal, annotator better] for each who has a compared item. */
export function naiveComparisons(
  votes: JudgmentRow[],
  verdicts: VerdictRow[],
  credit: (answer: number, other: number) => number,
): { rater: number; judge: number; equal: number; annotator: number }[] {
  const raters = [...new Set(votes.map(({ rater }) => rater))].sort((x, y) => x - y);
  return raters.flatMap((rater) => {
    const leads = votes.flatMap((vote, i) => {
      const verdict = naiveVerdict(verdicts, vote.unit as number);
      const others = votes.filter((other, j) => j !== i && other.unit === vote.unit);
      if (vote.rater !== rater || verdict === null || others.length === 0) return [];
      const agreement = (answer: number) => others.reduce((sum, { outcome }) => sum + credit(answer, outcome), 0);
      return [agreement(vote.outcome) - agreement(verdict)];
    });
    if (leads.length === 0) return [];
    const judge = leads.filter((lead) => lead < 0).length;
    const annotator = leads.filter((lead) => lead > 0).length;
    return [{ rater, judge, equal: leads.length - judge - annotator, annotator }];
  });
}
