"use client";

import type { ReactNode } from "react";
import { type AbstractIntlMessages, IntlProvider } from "use-intl";

interface Props {
  locale: string;
  messages: AbstractIntlMessages;
  children: ReactNode;
}

/** Gives everything below it `useTranslations`, in the language of whoever looks. */
export function AnnotatorTexts({ locale, messages, children }: Props) {
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
