import type { ProtocolSettings } from "@/lib/studies/schema";

type Texts = {
  publicTitle: string;
  question: string;
  guidelines: string;
  aspects: { key: string; name: string; question: string }[];
  reasons: { key: string; name: string }[];
};

/** The study's texts in the annotator's language, text by text; what has no translation stays in the study's own language. */
export function textsIn(
  own: Texts,
  { language, translations }: Pick<ProtocolSettings, "language" | "translations">,
  locale: string,
): Texts & { language: string } {
  const base = (tag: string) => tag.split("-")[0];
  const match =
    base(language) === base(locale)
      ? undefined
      : (Object.keys(translations).find((tag) => tag === locale) ??
        Object.keys(translations).find((tag) => base(tag) === base(locale)));
  const translated = match === undefined ? undefined : translations[match];
  if (match === undefined || !translated) return { ...own, language };
  return {
    publicTitle: translated.publicTitle || own.publicTitle,
    question: translated.question || own.question,
    guidelines: translated.guidelines || own.guidelines,
    aspects: own.aspects.map((aspect) => ({
      key: aspect.key,
      name: translated.aspects?.[aspect.key]?.name || aspect.name,
      question: translated.aspects?.[aspect.key]?.question || aspect.question,
    })),
    reasons: own.reasons.map(({ key, name }) => ({ key, name: translated.reasons?.[key] || name })),
    // Screen readers are told one language: that of the question, which is read out with every pair.
    language: translated.question ? match : language,
  };
}
