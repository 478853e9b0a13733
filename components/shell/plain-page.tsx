import type { ReactNode } from "react";
import { LanguageSwitch } from "@/components/i18n/language-switch";
import { Logo } from "./logo";
import { ThemeSwitch } from "./theme-switch";

interface Props {
  title: ReactNode;
  /** One or two sentences under the title. */
  intro?: ReactNode;
  /** Where the page is in the visitor's language. */
  languages?: boolean;
  children: ReactNode;
}

/** A page before signing in: one thing to do, nothing around it. */
export function PlainPage({ title, intro, languages, children }: Props) {
  return (
    <div className="mx-auto grid min-h-dvh max-w-[27rem] grid-rows-[auto_1fr] px-4 sm:px-6">
      <header className="flex min-h-14 items-center justify-between">
        <Logo />
        <span className="flex items-center gap-0.5">
          {languages && <LanguageSwitch />}
          <ThemeSwitch />
        </span>
      </header>
      <main id="content" className="grid content-start gap-5 py-[8vh]">
        <div className="grid gap-1.5">
          <h1 className="text-xl font-semibold tracking-tight wrap-anywhere">{title}</h1>
          {intro && <div className="text-mute">{intro}</div>}
        </div>
        {children}
      </main>
    </div>
  );
}
