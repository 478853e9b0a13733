import { z } from "zod";
import { NamedEffect } from "@/lib/results/planning/plan-choice";

/** The aspect key that stands for the study's main question. */
export const OVERALL = "overall";

const Flag = z.union([z.boolean(), z.stringbool()]).catch(false).default(false);

/** What a results page shows, read from its URL. Anything unknown falls back, so that no query string breaks the page. */
export const ResultsFilter = z.object({
  /** "a.b", the ids of two systems; null is the study's first pair. */
  pair: z.string().min(1).max(200).nullable().catch(null).default(null),
  aspect: z.string().min(1).max(200).catch(OVERALL).default(OVERALL),
  includeSurplus: Flag,
  bothBadAsTie: Flag,
  /** Fit models of annotators' errors and drift although there are very many votes. */
  estimateAnnotators: Flag,
  /** Rank also systems that no chain of wins joins, each with a win and a loss more. */
  penalised: Flag,
  /** Fit the effects of length and style although there are very many votes. */
  estimateStyle: Flag,
  level: z.coerce
    .number()
    .pipe(z.literal([0.9, 0.95, 0.99]))
    .catch(0.95)
    .default(0.95),
  /** Percentage points from 50 % that the reader wants the study to see. */
  effect: NamedEffect,
  source: z.literal("humans").catch("humans").default("humans"),
});
export type ResultsFilter = z.infer<typeof ResultsFilter>;

/** The shortest query string that parses to this filter: defaults are left out. */
export function toSearchParams(filter: ResultsFilter): URLSearchParams {
  const defaults = ResultsFilter.parse({});
  const params = new URLSearchParams();
  for (const key of ResultsFilter.keyof().options) {
    if (filter[key] !== defaults[key] && filter[key] !== null) params.set(key, String(filter[key]));
  }
  return params;
}
