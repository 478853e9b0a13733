import "server-only";
import { runTask } from "@/lib/computation/run-task";
import type { ResultsColumns } from "./columns";
import type { ResultsFilter } from "./filter";
import { buildReport, type Report } from "./report";

/** Up to this many answers a report takes less time than other requests can be made to wait. */
const AT_ONCE = 500;

/** `buildReport`, in a worker thread where it would take long: the same figures either way. */
export async function computeReport(columns: ResultsColumns, filter: ResultsFilter): Promise<Report> {
  const answers = columns.byAspect.reduce((sum, { length }) => sum + length, columns.overall.length);
  return answers <= AT_ONCE ? buildReport(columns, filter) : runTask("buildReport", { columns, filter });
}
