import { z } from "zod";
import { ResultsFilter } from "@/lib/results/filter";

/** What a comparison counts as where a judge's verdict changes with the displayed order. */
export const Inconsistent = z.enum(["tie", "leave_out", "a_first"]);

/** What the page of judges shows, read from its URL. Anything unknown falls back. */
export const JudgeFilter = ResultsFilter.pick({
  /** null: all pairs of systems together. */
  pair: true,
  aspect: true,
  includeSurplus: true,
  bothBadAsTie: true,
  estimateStyle: true,
  level: true,
}).extend({
  /** The id of the judge's version that figures of one judge are about; null is the first. */
  judge: z.string().min(1).max(200).nullable().catch(null).default(null),
  inconsistent: Inconsistent.catch("tie").default("tie"),
  /** What a judge's lower cost is worth in the alternative annotator test, as a share of comparisons. */
  epsilon: z.coerce.number().min(0).max(1).catch(0.1).default(0.1),
});
export type JudgeFilter = z.infer<typeof JudgeFilter>;

/** The address of the same page with something changed: defaults are left out. */
export function judgesHref(path: string, filter: JudgeFilter, change: Partial<JudgeFilter> = {}): string {
  const [wanted, defaults] = [{ ...filter, ...change }, JudgeFilter.parse({})];
  const params = new URLSearchParams();
  for (const key of JudgeFilter.keyof().options) {
    if (wanted[key] !== defaults[key] && wanted[key] !== null) params.set(key, String(wanted[key]));
  }
  return params.size === 0 ? path : `${path}?${params}`;
}
