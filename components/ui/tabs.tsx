"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { classNames } from "./class-names";

export interface Tab<K extends string> {
  key: K;
  label: string;
  panel: ReactNode;
}

interface Props<K extends string> {
  label: string;
  tabs: readonly Tab<K>[];
  chosen: K;
  onChoose: (key: K) => void;
}

/** Parts of one thing, one at a time. Arrow keys go along the tabs, Home and End to the ends. */
export function Tabs<K extends string>({ label, tabs, chosen, onChoose }: Props<K>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  function press(event: KeyboardEvent) {
    const at = tabs.findIndex((tab) => tab.key === chosen);
    const rightward = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1;
    const last = tabs.length - 1;
    const next = { ArrowRight: at + rightward, ArrowLeft: at - rightward, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const to = (next + tabs.length) % tabs.length;
    onChoose(tabs[to].key);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[to]?.focus();
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div ref={list} role="tablist" aria-label={label} className="flex gap-1 border-b" onKeyDown={press}>
        {tabs.map(({ key, label: words }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}-tab`}
            aria-selected={key === chosen}
            aria-controls={`${id}-${key}`}
            tabIndex={key === chosen ? 0 : -1}
            className={classNames(
              "-mb-px border-b-2 px-2 py-2 text-sm -outline-offset-2 pointer-coarse:min-h-11",
              key === chosen ? "border-accent font-semibold text-ink" : "border-transparent text-mute hover:text-ink",
            )}
            onClick={() => onChoose(key)}
          >
            {words}
          </button>
        ))}
      </div>
      {tabs.map(({ key, panel }) => (
        <div
          key={key}
          role="tabpanel"
          id={`${id}-${key}`}
          aria-labelledby={`${id}-${key}-tab`}
          hidden={key !== chosen}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the panel's text must be reachable and scrollable by keyboard
          tabIndex={0}
          className="min-w-0 rounded-control outline-offset-4"
        >
          {panel}
        </div>
      ))}
    </div>
  );
}
