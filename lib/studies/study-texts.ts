import { ProtocolSettings, type StudyTexts } from "./schema";

type Texts = {
  publicTitle: string;
  question: string;
  guidelines: string;
  aspects: { key: string; name: string; question: string }[];
  reasons: { key: string; name: string }[];
};
type Translated = Pick<ProtocolSettings, "language" | "translations">;

/** The study's texts in the annotator's language, text by text; what has no translation stays in the study's own language. */
export function textsIn(own: Texts, settings: Translated, locale: string): Texts & { language: string } {
  const { language, texts } = translationFor(settings, locale);
  return {
    publicTitle: texts.publicTitle || own.publicTitle,
    question: texts.question || own.question,
    guidelines: texts.guidelines?.trim() ? texts.guidelines : own.guidelines,
    aspects: own.aspects.map(({ key, name, question }) => ({
      key,
      name: texts.aspects?.[key]?.name || name,
      question: texts.aspects?.[key]?.question || question,
    })),
    reasons: own.reasons.map(({ key, name }) => ({ key, name: texts.reasons?.[key] || name })),
    // Screen readers are told one language: that of the question, which is read out with every pair.
    language: texts.question ? language : settings.language,
  };
}

/** The title alone, where nothing else of a study is shown; `settings` as they are stored. */
export function publicTitleIn(own: string, settings: unknown, locale: string): { title: string; language: string } {
  const read = ProtocolSettings.parse(settings ?? {});
  const { language, texts } = translationFor(read, locale);
  return texts.publicTitle ? { title: texts.publicTitle, language } : { title: own, language: read.language };
}

const languageOf = (tag: string) => tag.split("-")[0];

/** This very language before another kind of it (zh-TW for zh-CN), and the study's own texts before a translation of the same kind. */
function translationFor({ language, translations }: Translated, locale: string) {
  const tags = [language, ...Object.keys(translations).filter((tag) => tag !== language)];
  const match =
    tags.find((tag) => tag === locale) ?? tags.find((tag) => languageOf(tag) === languageOf(locale)) ?? language;
  const none: StudyTexts = {};
  return { language: match, texts: match === language ? none : (translations[match] ?? none) };
}
