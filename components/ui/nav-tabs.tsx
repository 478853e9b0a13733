"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { classNames } from "./class-names";

export interface NavTab {
  href: string;
  label: string;
  /** A number worth seeing before the click, such as how many responses there are. */
  count?: string;
  /** Further addresses of pages that belong here. */
  also?: readonly string[];
}

interface Props {
  label: string;
  tabs: readonly NavTab[];
}

/** Pages side by side, as links: each has its own address. */
export function NavTabs({ label, tabs }: Props) {
  const path = usePathname();
  // A page below a tab's own is on that tab too; the longest address is the nearest.
  const nearest = tabs
    .filter(({ href, also = [] }) => [href, ...also].some((each) => path === each || path.startsWith(`${each}/`)))
    .reduce<string | null>((found, { href }) => (found !== null && found.length > href.length ? found : href), null);
  const list = useRef<HTMLElement>(null);
  // On a phone the page one is on may stand out of sight; the page itself must not move.
  useEffect(() => {
    const tab = list.current?.querySelector(`[href="${nearest}"]`)?.getBoundingClientRect();
    const frame = list.current?.getBoundingClientRect();
    if (tab && frame) list.current?.scrollBy((tab.left + tab.right - frame.left - frame.right) / 2, 0);
  }, [nearest]);
  return (
    <nav ref={list} aria-label={label} className="-mb-px overflow-x-auto [scrollbar-width:none]">
      <ul className="flex gap-1 sm:gap-2">
        {tabs.map((tab) => {
          const current = nearest === tab.href;
          return (
            <li key={tab.href}>
              <Link
                href={tab.href}
                aria-current={current ? (path === tab.href ? "page" : "true") : undefined}
                className={classNames(
                  "flex items-center gap-1.5 border-b-2 px-2 py-2 text-sm whitespace-nowrap no-underline -outline-offset-2 pointer-coarse:min-h-11",
                  current
                    ? "border-accent font-semibold text-ink"
                    : "border-transparent text-mute hover:border-line hover:text-ink",
                )}
              >
                {tab.label}
                {tab.count && <span className="text-xs text-mute tabular-nums">{tab.count}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
