export interface KnownLanguage {
  locale: string;
  /** Its own name. */
  name: string;
}

/** "简体中文 (zh-CN)", or only the tag of a language that the app does not know. */
export function languageName(tag: string, known: KnownLanguage[]): string {
  const found = known.find(({ locale }) => locale === tag);
  return found ? `${found.name} (${tag})` : tag;
}
