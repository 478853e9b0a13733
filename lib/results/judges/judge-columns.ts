import "server-only";
import type { ResultsColumns } from "@/lib/results/columns";
import { columnsBeside } from "@/lib/results/judgment-columns";
import { currentVerdicts } from "@/lib/results/stored-verdicts/current-verdicts";
import type { JudgeColumns } from "./columns";

/** A study's votes and what its judges have said, numbered alike. */
export async function judgeColumns(study: {
  id: bigint;
}): Promise<{ columns: ResultsColumns; judges: JudgeColumns[] }> {
  const { columns, beside } = await columnsBeside(study, (votes) => currentVerdicts(study.id, votes));
  return { columns, judges: beside };
}
