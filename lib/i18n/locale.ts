import "server-only";
import { join } from "node:path";
import { cookies, headers } from "next/headers";
import { createTranslator } from "use-intl/core";
import { env } from "@/lib/env";
import type { Catalog, Language, Locale, Messages, Namespace } from "./catalog";
import { chooseLocale } from "./choose-locale";
import { readCatalogs } from "./read-catalogs";

export const localeCookie = "language";

let read: Map<Locale, Catalog> | undefined;

/** Read once; while developing each time, as the files change. */
export function catalogs(): Map<Locale, Catalog> {
  if (read && process.env.NODE_ENV !== "development") return read;
  const own = join(/* turbopackIgnore: true */ process.cwd(), "lib", "i18n", "messages");
  const { LANGUAGES_FOLDER: further } = env();
  read = readCatalogs(further ? [own, further] : [own]);
  return read;
}

export function catalogIn(locale: Locale): Catalog {
  // English is always there.
  return catalogs().get(locale) ?? catalogs().get("en")!;
}

/** The language of whoever asks, for what annotators see. */
export async function currentLocale(): Promise<Locale> {
  const known = [...catalogs().keys()];
  return chooseLocale(known, (await cookies()).get(localeCookie)?.value, (await headers()).get("accept-language"));
}

export function languageIn(locale: Locale): Language {
  const { name, direction } = catalogIn(locale);
  return { locale, name, direction };
}

/** All there are, by their own names. */
export function listLanguages(): Language[] {
  return [...catalogs().keys()].map(languageIn);
}

/** What a page sends to the browser: these namespaces in one language. */
export function messagesIn(locale: Locale, namespaces: readonly Namespace[]): Partial<Messages> {
  const { messages } = catalogIn(locale);
  return Object.fromEntries(namespaces.map((namespace) => [namespace, messages[namespace]]));
}

export function translatorIn<N extends Namespace>(locale: Locale, namespace: N) {
  return createTranslator({ locale, messages: catalogIn(locale).messages, namespace });
}

/** For server components: `const t = await translator("join")`. */
export async function translator<N extends Namespace>(namespace: N) {
  return translatorIn(await currentLocale(), namespace);
}
