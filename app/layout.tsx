import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { Texts } from "@/components/i18n/texts";
import { parseTheme, themeCookie } from "@/components/shell/theme";
import { languageIn, listLanguages, messagesIn } from "@/lib/i18n/locale";
import { pageLocale } from "@/lib/i18n/page-locale";
import { chooseLanguageAction } from "./actions";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Evenhand", template: "%s · Evenhand" },
  description: "Blind side-by-side evaluation of language models.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Nonces exist per request, so nothing may be rendered ahead of one.
  await connection();
  const theme = parseTheme((await cookies()).get(themeCookie)?.value);
  const locale = await pageLocale();
  return (
    <html lang={locale} dir={languageIn(locale).direction} data-theme={theme}>
      <body>
        <Texts
          locale={locale}
          messages={messagesIn(locale, ["language", "ui", "theme", "shell"])}
          choice={{ languages: listLanguages(), choose: chooseLanguageAction }}
        >
          {children}
        </Texts>
      </body>
    </html>
  );
}
