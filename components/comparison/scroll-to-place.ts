import type { BlindComparison } from "@/lib/assignments/schema";
import { answerElement, answerName, answerText } from "./painted-marks";
import { shownText } from "./shown-text";
import { rangesOf } from "./text-ranges";
import type { Place } from "./use-differences";

/** How far down a place comes to stand, of what is in sight. */
const height = 0.3;

/** Brings a difference into sight on both sides where each scrolls by itself, else the side where it stands higher. */
export function scrollToPlace(view: Element, pair: BlindComparison, plain: boolean, place: Place): void {
  const ranges = (["left", "right"] as const).flatMap((side) => {
    const answer = answerName(side, place.answer);
    const [element, text] = [answerElement(view, answer), answerText(pair, answer)];
    if (!element || !text) return [];
    const { leaves, text: shown } = shownText(text, plain);
    const { start, end } = place[side];
    // A point without words is shown by the character beside it.
    const wide =
      end > start ? { start, end } : { start: Math.min(start, Math.max(0, shown.length - 1)), end: start + 1 };
    return rangesOf(element, leaves, [wide]);
  });
  scrollTo(ranges);
  // What was out of sight may have been laid out only now, and moved the rest.
  requestAnimationFrame(() => scrollTo(ranges));
}

function scrollTo(ranges: Range[]): void {
  const inPage: number[] = [];
  for (const range of ranges) {
    const top = range.getClientRects()[0]?.top;
    if (top === undefined) continue;
    const pane = range.startContainer.parentElement?.closest("[data-pane]");
    if (pane && scrolls(pane)) {
      const { top: edge, height: room } = pane.getBoundingClientRect();
      pane.scrollTop += top - edge - height * room;
    } else inPage.push(top);
  }
  if (inPage.length > 0) scrollBy(0, Math.min(...inPage) - height * innerHeight - stickyHeight() / 2);
}

export function scrolls(pane: Element): boolean {
  return pane.scrollHeight > pane.clientHeight && getComputedStyle(pane).overflowY === "auto";
}

/** Of the prompt, where it stays in sight. */
export function stickyHeight(): number {
  const top = document.querySelector("[data-reading-top]");
  return top && getComputedStyle(top).position === "sticky" ? top.getBoundingClientRect().height : 0;
}
