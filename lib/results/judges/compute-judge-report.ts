import "server-only";
import { runTask } from "@/lib/computation/run-task";
import type { ResultsColumns } from "@/lib/results/columns";
import type { JudgeColumns } from "./columns";
import type { JudgeFilter } from "./filter";
import { buildJudgeReport, type JudgeReport } from "./report";

/** Up to this many votes and verdicts a report takes less time than other requests can be made to wait. */
const AT_ONCE = 500;

/** `buildJudgeReport`, in a worker thread where it would take long: the same figures either way. */
export async function computeJudgeReport(
  columns: ResultsColumns,
  judges: JudgeColumns[],
  filter: JudgeFilter,
): Promise<JudgeReport> {
  const verdicts = judges.flatMap(({ questions }) => questions).reduce((sum, { length }) => sum + length, 0);
  return columns.overall.length + verdicts <= AT_ONCE
    ? buildJudgeReport(columns, judges, filter)
    : runTask("buildJudgeReport", { columns, judges, filter });
}
