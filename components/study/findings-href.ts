import type { FindingsFilter } from "@/lib/responses/schema";

/** The address that shows what a filter asks for; what is as usual is left out. */
export function findingsHref(path: string, { kind, system, page }: FindingsFilter): string {
  const query = new URLSearchParams();
  if (kind !== undefined) query.set("kind", kind);
  if (system !== undefined) query.set("system", system);
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? path : `${path}?${query}`;
}
