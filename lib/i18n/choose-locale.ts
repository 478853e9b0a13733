import type { Locale } from "./catalog";

/** The language asked for by cookie, else the first of the browser's list that is known (zh and zh-SG read zh-CN), else English. */
export function chooseLocale(known: Locale[], cookie: string | undefined, acceptLanguage: string | null): Locale {
  for (const tag of [...(cookie === undefined ? [] : [cookie]), ...wanted(acceptLanguage)]) {
    const match =
      known.find((locale) => locale.toLowerCase() === tag.toLowerCase()) ??
      known.find((locale) => languageOf(locale) === languageOf(tag));
    if (match) return match;
  }
  return "en";
}

const languageOf = (tag: string) => tag.toLowerCase().split("-")[0];

/** Tags by their weight, the heaviest first; a header is what anyone likes to send. */
function wanted(acceptLanguage: string | null): string[] {
  return (acceptLanguage ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => part.split(";"))
    .map(([tag, weight]) => ({ tag: tag!.trim(), q: Number(weight?.trim().replace(/^q=/, "") ?? 1) }))
    .filter(({ q }) => q > 0)
    .sort((one, other) => other.q - one.q)
    .map(({ tag }) => tag);
}
