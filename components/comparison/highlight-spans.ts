import type { Highlight } from "@/lib/votes/schema";
import type { Span } from "./words";

type Place = Pick<Highlight, "side" | "answer">;

/** As the server takes them. */
const longestQuote = 2_000;
const mostHighlights = 50;

/** With another passage marked: it takes the place of what was marked there before. `text` is the answer's text as read. */
export function withHighlight(
  known: Highlight[],
  place: Place,
  span: Span,
  mark: Highlight["mark"],
  text: string,
): Highlight[] {
  const added = highlightOf(place, trimmed(span, text), mark, text);
  if (!added) return known;
  const kept = known.flatMap((one) => (isAt(one, place) ? without(one, added, text) : [one]));
  return kept.length < mostHighlights ? [...kept, added].sort(inOrder) : known;
}

/** The marked passage at a place in the text, if there is one. */
export function highlightAt(known: Highlight[], place: Place, { start, end }: Span): Highlight | undefined {
  const meets = (one: Highlight) =>
    start === end ? one.start <= start && start <= one.end : one.start < end && start < one.end;
  return known.find((one) => isAt(one, place) && meets(one));
}

const isAt = (one: Highlight, place: Place) => one.side === place.side && one.answer === place.answer;

function without(one: Highlight, { start, end }: Span, text: string): Highlight[] {
  if (one.end <= start || one.start >= end) return [one];
  const rests = [
    { start: one.start, end: Math.min(one.end, start) },
    { start: Math.max(one.start, end), end: one.end },
  ];
  return rests.flatMap((rest) => highlightOf(one, trimmed(rest, text), one.mark, text) ?? []);
}

function highlightOf(
  { side, answer }: Place,
  { start, end }: Span,
  mark: Highlight["mark"],
  text: string,
): Highlight | null {
  return start < end ? { side, answer, start, end, quote: text.slice(start, end), mark } : null;
}

/** Without white space at the ends, and no longer than a quote may be. */
function trimmed({ start, end }: Span, text: string): Span {
  const quote = text.slice(start, Math.min(end, start + longestQuote));
  const begin = start + quote.length - quote.trimStart().length;
  return { start: begin, end: Math.max(begin, start + quote.trimEnd().length) };
}

function inOrder(one: Highlight, other: Highlight): number {
  if (one.side !== other.side) return one.side === "left" ? -1 : 1;
  return one.answer - other.answer || one.start - other.start;
}
