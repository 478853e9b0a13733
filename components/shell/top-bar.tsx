import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "./logo";
import { ThemeSwitch } from "./theme-switch";

interface Props {
  /** AccountMenu, or nothing before signing in. */
  account?: ReactNode;
  links?: readonly { href: string; label: string }[];
}

export function TopBar({ account, links = [] }: Props) {
  return (
    <header className="border-b bg-panel">
      <a
        href="#content"
        className="sr-only focus-visible:not-sr-only focus-visible:absolute focus-visible:top-2 focus-visible:left-2 focus-visible:z-10 focus-visible:rounded-control focus-visible:bg-panel focus-visible:px-3 focus-visible:py-2"
      >
        Skip to the content
      </a>
      <div className="mx-auto flex min-h-12 max-w-[82.5rem] items-center gap-x-2 px-4 sm:gap-x-4 sm:px-6">
        <Link href="/studies" className="rounded-control no-underline">
          <Logo compact />
        </Link>
        <nav aria-label="Main">
          <ul className="flex sm:gap-1">
            {links.map(({ href, label }) => (
              <li key={href}>
                <Link
                  href={href}
                  className="flex items-center rounded-control px-1.5 py-1 text-sm text-mute no-underline sm:px-2 hover:text-ink pointer-coarse:min-h-11"
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex min-w-0 items-center sm:gap-1">
          <ThemeSwitch />
          {account}
        </div>
      </div>
    </header>
  );
}
