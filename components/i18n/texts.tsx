"use client";

import { type ReactNode, useSyncExternalStore } from "react";
import { IntlProvider } from "use-intl";
import type { Locale, Messages } from "@/lib/i18n/catalog";
import { type LanguageChoice, LanguageContext } from "./language-choice";

interface Props {
  locale: Locale;
  messages: Partial<Messages>;
  choice: LanguageChoice;
  children: ReactNode;
}

const never = () => () => {};
const browsersZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Gives everything below it `useTranslations` and `useFormatter`, in the page's language. */
export function Texts({ locale, messages, choice, children }: Props) {
  // The server does not know the visitor's time zone: what it wrote is hydrated as it is, then told in theirs.
  const timeZone = useSyncExternalStore(never, browsersZone, () => "UTC");
  return (
    <LanguageContext value={choice}>
      <IntlProvider locale={locale} messages={messages} timeZone={timeZone}>
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}
