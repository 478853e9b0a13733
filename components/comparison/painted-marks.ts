import type { BlindComparison } from "@/lib/assignments/schema";
import { shownText } from "./shown-text";
import { rangesOf } from "./text-ranges";
import type { Span } from "./words";

/** How a passage is painted; the rules are in globals.css. */
export type MarkKind = "one-side" | "here" | "good" | "bad";
/** Passages of what is on the page, by answer (`left-0`). */
export type Marks = { answer: string; kind: MarkKind; spans: Span[] }[];

export const answerName = (side: "left" | "right", place: number) => `${side}-${place}`;

const kinds: MarkKind[] = ["one-side", "here", "good", "bad"];

/** Without it the marks are elements in the text. */
export const canPaint = () => typeof CSS !== "undefined" && "highlights" in CSS && typeof Highlight === "function";

export function answerElement(view: Element, answer: string): Element | null {
  return view.querySelector(`[data-answer="${answer}"]`);
}

export function answerText(pair: BlindComparison, answer: string) {
  const [side, place] = answer.split("-");
  return (side === "left" ? pair.left : pair.right)[Number(place)];
}

/** Paints on the text without touching its elements. Gives back how to take it off. */
export function paint(view: Element, pair: BlindComparison, plain: boolean, marks: Marks): () => void {
  for (const [priority, kind] of kinds.entries()) {
    const ranges = marks
      .filter((each) => each.kind === kind)
      .flatMap(({ answer, spans }) => {
        const [element, text] = [answerElement(view, answer), answerText(pair, answer)];
        return element && text ? rangesOf(element, shownText(text, plain).leaves, spans) : [];
      });
    const highlight = new Highlight();
    for (const range of ranges) highlight.add(range);
    highlight.priority = priority;
    CSS.highlights.set(kind, highlight);
  }
  return () => {
    for (const kind of kinds) CSS.highlights.delete(kind);
  };
}
