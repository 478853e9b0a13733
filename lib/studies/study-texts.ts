import { ProtocolSettings, type StudyTexts } from "./schema";

type Texts = {
  publicTitle: string;
  question: string;
  guidelines: string;
  aspects: { key: string; name: string; question: string }[];
  reasons: { key: string; name: string }[];
};
type Translated = Pick<ProtocolSettings, "language" | "translations">;

/** With BCP 47 tags, text by text: a screen reader changes its voice with the language. */
type TextsRead = Pick<Texts, "publicTitle" | "question" | "guidelines"> & {
  languages: { title: string; question: string; guidelines: string };
  aspects: (Texts["aspects"][number] & { languages: { name: string; question: string } })[];
  reasons: (Texts["reasons"][number] & { language: string })[];
};

/** The study's texts in the annotator's language, text by text; what has no translation stays in the study's own language. */
export function textsIn(own: Texts, settings: Translated, locale: string): TextsRead {
  const { language, texts } = translationFor(settings, locale);
  const languageOf = (text: string | undefined) => (text?.trim() ? language : settings.language);
  return {
    publicTitle: texts.publicTitle || own.publicTitle,
    question: texts.question || own.question,
    guidelines: texts.guidelines?.trim() ? texts.guidelines : own.guidelines,
    languages: {
      title: languageOf(texts.publicTitle),
      question: languageOf(texts.question),
      guidelines: languageOf(texts.guidelines),
    },
    aspects: own.aspects.map(({ key, name, question }) => {
      const translated = texts.aspects?.[key];
      return {
        key,
        name: translated?.name || name,
        question: translated?.question || question,
        languages: { name: languageOf(translated?.name), question: languageOf(translated?.question) },
      };
    }),
    reasons: own.reasons.map(({ key, name }) => ({
      key,
      name: texts.reasons?.[key] || name,
      language: languageOf(texts.reasons?.[key]),
    })),
  };
}

/** The title alone, where nothing else of a study is shown; `settings` as they are stored. */
export function publicTitleIn(own: string, settings: unknown, locale: string): { title: string; language: string } {
  const read = ProtocolSettings.parse(settings ?? {});
  const { language, texts } = translationFor(read, locale);
  return texts.publicTitle ? { title: texts.publicTitle, language } : { title: own, language: read.language };
}

const kindOf = (tag: string) => tag.split("-")[0];

/** This very language before another kind of it (zh-TW for zh-CN), and the study's own texts before a translation of the same kind. */
function translationFor({ language, translations }: Translated, locale: string) {
  const tags = [language, ...Object.keys(translations).filter((tag) => tag !== language)];
  const match = tags.find((tag) => tag === locale) ?? tags.find((tag) => kindOf(tag) === kindOf(locale)) ?? language;
  const none: StudyTexts = {};
  return { language: match, texts: match === language ? none : (translations[match] ?? none) };
}
