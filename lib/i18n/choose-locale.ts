import { catalog, type Locale } from "./catalog";

const known = Object.keys(catalog);

/** The language asked for by cookie, else the first of the browser's list that is known (zh and zh-SG read zh-CN), else English. */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => part.split(";"))
    .map(([tag, weight]) => ({ tag: tag!.trim(), q: Number(weight?.trim().replace(/^q=/, "") ?? 1) }))
    .filter(({ q }) => q > 0)
    .sort((one, other) => other.q - one.q)
    .map(({ tag }) => tag);
  for (const tag of cookie === undefined ? wanted : [cookie, ...wanted]) {
    const language = tag.toLowerCase().split("-")[0];
    const match =
      known.find((locale) => locale.toLowerCase() === tag.toLowerCase()) ??
      known.find((locale) => locale.split("-")[0] === language);
    // `known` holds the catalog's keys.
    if (match) return match as Locale;
  }
  return "en";
}
