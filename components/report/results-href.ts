import { type ResultsFilter, toSearchParams } from "@/lib/results/filter";

/** The address of the same results with something changed. */
export function resultsHref(path: string, filter: ResultsFilter, change: Partial<ResultsFilter>): string {
  const query = toSearchParams({ ...filter, ...change }).toString();
  return query === "" ? path : `${path}?${query}`;
}
