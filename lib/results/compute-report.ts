import "server-only";
import { runTask } from "@/lib/computation/run-task";
import type { ResultsColumns } from "./columns";
import type { ResultsFilter } from "./filter";
import { isQuick } from "./is-quick";
import { buildReport, type Report } from "./report";

/** `buildReport`, in a worker thread where it would take long: the same figures either way. */
export async function computeReport(columns: ResultsColumns, filter: ResultsFilter): Promise<Report> {
  const answers = columns.byAspect.reduce((sum, { length }) => sum + length, columns.overall.length);
  return isQuick(columns, answers) ? buildReport(columns, filter) : runTask("buildReport", { columns, filter });
}
