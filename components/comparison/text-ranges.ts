import { domOffset, type Leaf, readOffset } from "@/lib/responses/text-as-read";
import type { Span } from "./words";

type Piece = { node: Text; start: number };

/** Passages of the text in an element as ranges of the document. */
export function rangesOf(element: Element, leaves: Leaf[], spans: Span[]): Range[] {
  if (spans.length === 0 || leaves.length === 0) return [];
  const pieces = piecesOf(element);
  return spans.flatMap((span) => {
    const start = domOffset(leaves, span.start, "start");
    const end = domOffset(leaves, span.end, "end");
    const [first, last] = [pieceAt(pieces, start, "start"), pieceAt(pieces, end, "end")];
    if (!first || !last || end < start) return [];
    const range = document.createRange();
    range.setStart(first.node, Math.min(start - first.start, first.node.length));
    range.setEnd(last.node, Math.min(end - last.start, last.node.length));
    return [range];
  });
}

/** The way back: the part of a range that is in the element. */
export function spanIn(element: Element, leaves: Leaf[], range: Range): Span {
  const from = element.contains(range.startContainer)
    ? lengthBefore(element, range.startContainer, range.startOffset)
    : 0;
  const to = element.contains(range.endContainer)
    ? lengthBefore(element, range.endContainer, range.endOffset)
    : (element.textContent?.length ?? 0);
  if (from === to) {
    const point = readOffset(leaves, from, "start");
    return { start: point, end: point };
  }
  return { start: readOffset(leaves, from, "start"), end: readOffset(leaves, to, "end") };
}

function lengthBefore(element: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(node, offset);
  return before.toString().length;
}

function piecesOf(element: Element): Piece[] {
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let start = 0;
  // The walker was asked for text only.
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    pieces.push({ node, start });
    start += node.length;
  }
  return pieces;
}

/** For a start the piece that goes on after it, for an end the piece that goes on before it. */
function pieceAt(pieces: Piece[], offset: number, edge: "start" | "end"): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const { start } = pieces[middle];
    if (edge === "start" ? start <= offset : start < offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}
