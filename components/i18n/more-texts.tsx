"use client";

import type { ReactNode } from "react";
import { IntlProvider, useLocale, useMessages, useTimeZone } from "use-intl";
import type { Messages } from "@/lib/i18n/catalog";

/** What a part of the app needs beside the texts of every page. */
export function MoreTexts({ messages, children }: { messages: Partial<Messages>; children: ReactNode }) {
  const ofEveryPage = useMessages();
  return (
    <IntlProvider locale={useLocale()} timeZone={useTimeZone()} messages={{ ...ofEveryPage, ...messages }}>
      {children}
    </IntlProvider>
  );
}
