import type { ResultsColumns } from "@/lib/results/columns";
import type { SystemPairs } from "@/lib/stats/ranking/system-pairs";

/** A study's pairs of systems as estimators read them. */
export function studyPairs({ systems, pairs }: ResultsColumns): SystemPairs {
  return {
    systems: systems.length,
    a: Uint16Array.from(pairs, ({ a }) => a),
    b: Uint16Array.from(pairs, ({ b }) => b),
  };
}
