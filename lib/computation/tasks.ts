import type { ResultsColumns } from "@/lib/results/columns";
import type { ResultsFilter } from "@/lib/results/filter";
import { buildReport, type Report } from "@/lib/results/report";

/** What worker threads can be asked for: pure functions of one input, which structured clone can carry, as their answer. */
export const tasks = {
  buildReport: ({ columns, filter }: { columns: ResultsColumns; filter: ResultsFilter }): Report =>
    buildReport(columns, filter),
};

export type Tasks = typeof tasks;
