"use client";

import { type RefObject, useEffect } from "react";
import { landmarks, mapScroll } from "./map-scroll";
import type { ReadingPreferences } from "./reading-preferences";
import { scrolls } from "./scroll-to-place";

/** Sides that scroll in panes: linked ones go along with each other, answer by answer; keys reach them without a focus in them. */
export function useLinkedScroll(view: RefObject<HTMLElement | null>, scroll: ReadingPreferences["scroll"]): void {
  useEffect(() => {
    const panes = [...(view.current?.querySelectorAll<HTMLElement>("[data-pane]") ?? [])];
    if (scroll === "page" || panes.length !== 2) return;
    const keys = (event: KeyboardEvent) => scrollByKey(event, panes, scroll === "linked");
    addEventListener("keydown", keys);
    const unlink = scroll === "linked" ? link(panes) : undefined;
    return () => {
      removeEventListener("keydown", keys);
      unlink?.();
    };
  }, [view, scroll]);
}

function link(panes: HTMLElement[]): () => void {
  /** Where a pane was put by its fellow: its scroll event is no answer to it. */
  const put = new Map<HTMLElement, number>();
  const follow = (event: Event) => {
    const [pane, fellow] = event.currentTarget === panes[0] ? panes : [panes[1], panes[0]];
    const expected = put.get(pane);
    put.delete(pane);
    if (expected !== undefined && Math.abs(pane.scrollTop - expected) < 1) return;
    const target = mapScroll(pane.scrollTop, landmarksOf(pane), landmarksOf(fellow));
    const before = fellow.scrollTop;
    fellow.scrollTop = target;
    if (fellow.scrollTop !== before) put.set(fellow, fellow.scrollTop);
  };
  for (const pane of panes) pane.addEventListener("scroll", follow, { passive: true });
  return () => {
    for (const pane of panes) pane.removeEventListener("scroll", follow);
  };
}

/** The tops of the second and later answers. */
function landmarksOf(pane: HTMLElement): number[] {
  const edge = pane.getBoundingClientRect().top - pane.scrollTop;
  const tops = [...pane.querySelectorAll("[data-turn]")]
    .slice(1)
    .map((turn) => turn.getBoundingClientRect().top - edge);
  return landmarks(tops, pane.scrollHeight - pane.clientHeight);
}

const line = 48;
const steps: Record<string, (page: number) => number> = {
  ArrowDown: () => line,
  ArrowUp: () => -line,
  PageDown: (page) => page,
  PageUp: (page) => -page,
  Home: () => Number.NEGATIVE_INFINITY,
  End: () => Number.POSITIVE_INFINITY,
};

/** Up and down scroll as they do where the page scrolls, unless they mean something where the focus is. */
function scrollByKey(event: KeyboardEvent, panes: HTMLElement[], linked: boolean): void {
  const step = steps[event.key];
  if (!step || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("form, input, textarea, select, dialog, [popover], [data-scrolls]")) return;
  const moving = panes.filter(scrolls);
  if (moving.length === 0) return;
  event.preventDefault();
  const way = (pane: HTMLElement) => pane.scrollHeight - pane.clientHeight;
  const led = linked ? [moving.reduce((one, other) => (way(other) > way(one) ? other : one))] : moving;
  for (const pane of led)
    pane.scrollTop = Math.max(0, Math.min(way(pane), pane.scrollTop + step(0.9 * pane.clientHeight)));
}
