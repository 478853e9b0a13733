import "server-only";
import { runTask } from "@/lib/computation/run-task";
import type { ResultsColumns } from "@/lib/results/columns";
import { isQuick } from "@/lib/results/is-quick";
import type { JudgeColumns } from "./columns";
import type { JudgeFilter } from "./filter";
import { buildJudgeReport, type JudgeReport } from "./report";

/** `buildJudgeReport`, in a worker thread where it would take long: the same figures either way. */
export async function computeJudgeReport(
  columns: ResultsColumns,
  judges: JudgeColumns[],
  filter: JudgeFilter,
): Promise<JudgeReport> {
  const verdicts = judges.flatMap(({ questions }) => questions).reduce((sum, { length }) => sum + length, 0);
  return isQuick(columns, columns.overall.length + verdicts)
    ? buildJudgeReport(columns, judges, filter)
    : runTask("buildJudgeReport", { columns, judges, filter });
}
