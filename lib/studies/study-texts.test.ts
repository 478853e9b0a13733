import fc from "fast-check";
import { expect, test } from "vitest";
import { ProtocolSettings, type StudyTexts } from "./schema";
import { publicTitleIn, textsIn } from "./study-texts";

const keys = ["clarity", "depth"];
const own = {
  publicTitle: "own title",
  question: "own question",
  guidelines: "own guidelines",
  aspects: keys.map((key) => ({ key, name: `own ${key}`, question: `own ${key}?` })),
  reasons: keys.map((key) => ({ key, name: `own ${key}` })),
};
const tags = fc.constantFrom("en", "en-GB", "zh-CN", "zh-TW", "de", "ar");
const word = (text: string) => fc.constantFrom(undefined, "", text);
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.oneof(fc.constant(undefined), value);

const translation = (tag: string): fc.Arbitrary<StudyTexts> =>
  fc.record({
    publicTitle: word(`${tag} title`),
    question: word(`${tag} question`),
    guidelines: word(`${tag} guidelines`),
    aspects: perhaps(fc.constant({ clarity: { name: `${tag} clarity`, question: "" } })),
    reasons: perhaps(fc.constant({ depth: `${tag} depth` })),
  });
const settings = fc.tuple(tags, fc.uniqueArray(tags)).chain(([language, others]) =>
  fc.record({
    language: fc.constant(language),
    translations: fc.record(Object.fromEntries(others.map((tag) => [tag, translation(tag)]))),
  }),
);

const textsOf = ({ publicTitle, question, guidelines, aspects, reasons }: ReturnType<typeof textsIn>) => [
  publicTitle,
  question,
  guidelines,
  ...aspects.flatMap((aspect) => [aspect.name, aspect.question]),
  ...reasons.map((reason) => reason.name),
];

const languagesOf = ({ languages, aspects, reasons }: ReturnType<typeof textsIn>) => [
  ...[languages.title, languages.question, languages.guidelines],
  ...aspects.flatMap((aspect) => [aspect.languages.name, aspect.languages.question]),
  ...reasons.map((reason) => reason.language),
];

test("no text is ever empty, and all come from the study itself or from one translation", () => {
  fc.assert(
    fc.property(settings, tags, (given, locale) => {
      const texts = textsOf(textsIn(own, given, locale));
      expect(texts).not.toContain("");
      expect(new Set(texts.map((text) => text.split(" ")[0]).filter((from) => from !== "own")).size).toBeLessThan(2);
    }),
  );
});

test("aspects and reasons keep their keys and their order", () => {
  fc.assert(
    fc.property(settings, tags, (given, locale) => {
      const texts = textsIn(own, given, locale);
      expect([texts.aspects, texts.reasons].map((list) => list.map(({ key }) => key))).toEqual([keys, keys]);
    }),
  );
});

test("the study's language reads the study's own texts, whatever its translations", () => {
  fc.assert(
    fc.property(settings, (given) => {
      const texts = textsIn(own, given, given.language);
      expect(texts).toMatchObject(own);
      expect(new Set(languagesOf(texts))).toEqual(new Set([given.language]));
    }),
  );
});

test("the language told of a text is that of this very text", () => {
  fc.assert(
    fc.property(settings, tags, (given, locale) => {
      const texts = textsIn(own, given, locale);
      const from = textsOf(texts).map((text) => text.split(" ")[0]);
      expect(languagesOf(texts)).toEqual(from.map((tag) => (tag === "own" ? given.language : tag)));
    }),
  );
});

test("the title alone is the title among all texts", () => {
  fc.assert(
    fc.property(settings, tags, (given, locale) => {
      const stored = JSON.parse(JSON.stringify(ProtocolSettings.parse(given)));
      const { title, language } = publicTitleIn(own.publicTitle, stored, locale);
      expect(title).toBe(textsIn(own, given, locale).publicTitle);
      expect(language).toBe(title === own.publicTitle ? given.language : title.split(" ")[0]);
    }),
  );
});

test("an exact translation goes before the own texts of another kind of the language, and those before another kind of translation", () => {
  const question = (tag: string) => ({ [tag]: { question: `${tag} question` } });
  const asked = (language: string, ...others: string[]) =>
    textsIn(own, { language, translations: Object.assign({}, ...others.map(question)) }, "zh-CN").question;
  expect(asked("zh-TW", "zh-CN")).toBe("zh-CN question");
  expect(asked("zh-TW", "zh-HK")).toBe("own question");
  expect(asked("en", "zh-HK", "zh-CN")).toBe("zh-CN question");
  expect(asked("en", "zh-HK")).toBe("zh-HK question");
  expect(asked("en", "de")).toBe("own question");
});

test("settings that were never written are those of an English study", () => {
  expect(publicTitleIn("own title", undefined, "zh-CN")).toEqual({ title: "own title", language: "en" });
});
