import "server-only";
import { cookies, headers } from "next/headers";
import { createTranslator } from "use-intl/core";
import { catalog, type Locale, type Messages } from "./catalog";
import { chooseLocale } from "./choose-locale";

export const localeCookie = "language";

/** The language of whoever asks, for what annotators see. */
export async function currentLocale(): Promise<Locale> {
  return chooseLocale((await cookies()).get(localeCookie)?.value, (await headers()).get("accept-language"));
}

/** For server components: `const t = await translator("join")`. */
export async function translator<N extends keyof Messages>(namespace: N) {
  const locale = await currentLocale();
  return createTranslator({ locale, messages: catalog[locale] as Messages, namespace });
}
