import type { Judgments } from "@/lib/stats/judgments/judgments";
import { selectJudgments, splitByPair } from "@/lib/stats/judgments/select-judgments";
import type { AspectLabel, ResultsColumns, VoteColumns } from "./columns";
import { OVERALL, type ResultsFilter } from "./filter";

/** The votes on one question, all of them and by pair of systems. */
export interface QuestionVotes {
  key: string;
  name: string;
  asked: AspectLabel["asked"];
  all: Judgments;
  byPair: Judgments[];
}

/** The main question first, then the aspects, with the votes that the filter lets in. */
export function questionVotes(
  columns: ResultsColumns,
  { includeSurplus }: Pick<ResultsFilter, "includeSurplus">,
): QuestionVotes[] {
  const questions = [{ key: OVERALL, name: "Overall", asked: null }, ...columns.aspects];
  return [columns.overall, ...columns.byAspect].map((votes, index) => {
    const all = countedVotes(votes, includeSurplus);
    return { ...questions[index], all, byPair: splitByPair(all, columns.pairs.length) };
  });
}

export function countedVotes(votes: VoteColumns, includeSurplus: boolean): Judgments {
  return includeSurplus ? votes : selectJudgments(votes, (row) => votes.surplus[row] === 0);
}
