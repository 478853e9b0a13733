import { scrolls, stickyHeight } from "./scroll-to-place";

const panesOf = (view: Element) => [...view.querySelectorAll("[data-pane]")].filter(scrolls);

export function toTop(view: Element | null): void {
  if (!view) return;
  for (const pane of panesOf(view)) pane.scrollTop = 0;
  scrollTo(0, 0);
}

/** What comes into sight on the way is laid out only then, so the end moves for a few frames. */
export function toEnd(view: Element | null, frames = 8): void {
  if (!view) return;
  for (const pane of panesOf(view)) pane.scrollTop = pane.scrollHeight;
  scrollTo(0, document.documentElement.scrollHeight);
  if (frames > 0) requestAnimationFrame(() => toEnd(view, frames - 1));
}

/** The judged answer of both sides: each in its own pane, else below the prompt that stays in sight. */
export function toJudged(view: Element | null): void {
  if (!view) return;
  const panes = panesOf(view);
  for (const pane of panes) {
    const judged = pane.querySelector("[data-judged]");
    if (judged) pane.scrollTop += judged.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  }
  const judged = view.querySelector("[data-judged]");
  if (panes.length === 0 && judged) scrollBy(0, judged.getBoundingClientRect().top - stickyHeight() - 8);
}
