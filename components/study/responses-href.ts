import type { ResponsesFilter } from "@/lib/responses/schema";

/** The address that shows what a filter asks for; what is as usual is left out. */
export function responsesHref(path: string, { text, page, prompt, as }: ResponsesFilter): string {
  const query = new URLSearchParams();
  if (text !== "") query.set("text", text);
  if (page > 1) query.set("page", String(page));
  if (prompt !== undefined) query.set("prompt", String(prompt));
  if (as !== "shown") query.set("as", as);
  return query.size === 0 ? path : `${path}?${query}`;
}
