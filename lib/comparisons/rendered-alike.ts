import type { RichText } from "@/lib/responses/rich-text";

type Sides = { a: RichText[]; b: RichText[] };

/** Both sides get the same rendering: where one answer could not be rendered, all are shown as they were written. */
export function renderedAlike({ a, b }: Sides): Sides {
  if ([...a, ...b].every(({ tree }) => tree !== null)) return { a, b };
  const asWritten = (texts: RichText[]) => texts.map(({ plain }) => ({ plain, tree: null }));
  return { a: asWritten(a), b: asWritten(b) };
}
