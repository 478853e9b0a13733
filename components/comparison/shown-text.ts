import type { RichText } from "@/lib/responses/rich-text";
import { type AsRead, textAsRead, writtenText } from "@/lib/responses/text-as-read";
import { mapSpan } from "./map-span";
import type { Span } from "./words";

const rendered = new WeakMap<RichText, AsRead>();
const written = new WeakMap<RichText, AsRead>();

/** What is on the page for a text. */
export function shownText(text: RichText, plain: boolean): AsRead {
  const known = plain ? written : rendered;
  const shown = known.get(text) ?? (plain ? writtenText(text) : textAsRead(text));
  known.set(text, shown);
  return shown;
}

/** A passage of the text as read, where it is on the page now; null where the page does not have it. */
export function toShown(span: Span, text: RichText, plain: boolean): Span | null {
  return mapSpan(span, shownText(text, false).text, shownText(text, plain).text);
}

/** A passage of what is on the page now, in the text as read. */
export function fromShown(span: Span, text: RichText, plain: boolean): Span | null {
  return mapSpan(span, shownText(text, plain).text, shownText(text, false).text);
}
