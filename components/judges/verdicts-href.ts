import type { VerdictFilter } from "@/lib/judges/schema";

/** The address that shows what a filter asks for; what is as usual is left out. */
export function verdictsHref(path: string, { version, run, show, after }: VerdictFilter): string {
  const query = new URLSearchParams();
  if (version) query.set("version", version);
  if (run) query.set("run", run);
  if (show !== "all") query.set("show", show);
  if (after) query.set("after", after);
  return query.size === 0 ? path : `${path}?${query}`;
}
