import type { RemarksFilter } from "@/lib/assignments/schema";

/** The address of the page that shows what a filter asks for. */
export function remarksHref(path: string, { kind, page }: RemarksFilter): string {
  const query = new URLSearchParams();
  if (kind !== null) query.set("kind", kind);
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? path : `${path}?${query}`;
}
