import { readJudgments } from "@/lib/exchange/import/read-judgments";
import type { ReadingPlan } from "@/lib/exchange/import/read-responses";
import type { ImportProblem } from "@/lib/exchange/schema";
import { ProblemTally } from "./problem-tally";
import type { JudgmentsRead } from "./schema";

const NAMES = 50;

/** What a file judges, apart from where it belongs. `told`: rows that are known to be bad, or null for all to be told here. */
export async function countJudgments(
  bytes: AsyncIterable<Uint8Array>,
  plan: ReadingPlan,
  told: ReadonlySet<number> | null,
): Promise<{ judgments: JudgmentsRead; tally: ProblemTally }> {
  const tally = new ProblemTally();
  const counts = { votes: 0, verdicts: 0, scores: 0, unparsable: 0 };
  const [raters, aspects] = [new Set<string>(), new Set<string>()];
  for await (const found of readJudgments(bytes, plan)) {
    if (found.kind === "problem") {
      if (isNew(found, told)) tally.add(found);
      continue;
    }
    const { rater, answer } = found.judgment;
    raters.add(rater);
    if (answer.kind === "vote") counts.votes += 1;
    else if (answer.kind === "verdict") counts.verdicts += 1;
    else counts.scores += 1;
    if (answer.kind === "verdict" && answer.outcome === null) counts.unparsable += 1;
    if (answer.kind === "score") {
      if (answer.value === null) counts.unparsable += 1;
      if (answer.aspect !== null && aspects.size < NAMES) aspects.add(answer.aspect);
    }
  }
  return { judgments: { ...counts, raters: [...raters].slice(0, NAMES), aspects: [...aspects] }, tally };
}

/** The same row was looked at for its responses, and its faults were told then. */
function isNew(problem: ImportProblem, told: ReadonlySet<number> | null): boolean {
  return told === null || !(problem.kept || told.has(problem.row));
}
