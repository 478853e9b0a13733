import type { AspectInput, ProtocolInput, ProtocolSettings, StudyTexts } from "./schema";

type Shown = Pick<ProtocolInput, "question" | "guidelines" | "reasons"> & {
  publicTitle: string;
  aspects: Pick<AspectInput, "name" | "question">[];
  settings: Pick<ProtocolSettings, "examples" | "translations">;
};

/** Everything a study itself gives annotators to read, in every language, by where it stands. Parts that are empty are left out. */
export function shownTexts({ publicTitle, question, guidelines, aspects, reasons, settings }: Shown) {
  const texts: [string, string][] = [
    ["the public title", publicTitle],
    ["the question", question],
    ["the guidelines", guidelines],
    ...aspects.map(({ name, question: asked }): [string, string] => [`aspect “${name}”`, `${name} ${asked}`]),
    ...reasons.map(({ name }): [string, string] => [`quick reason “${name}”`, name]),
    ...settings.examples.map(({ prompt, left, right, why }, at): [string, string] => [
      `example ${at + 1}`,
      [prompt, left, right, why].join("\n"),
    ]),
    ...Object.entries(settings.translations).map(([language, translated]): [string, string] => [
      `the texts in ${language}`,
      textsOf(translated).join("\n"),
    ]),
  ];
  return Object.fromEntries(texts.filter(([, text]) => text.trim() !== ""));
}

function textsOf({ publicTitle, question, guidelines, aspects, reasons }: StudyTexts): string[] {
  const ofAspects = Object.values(aspects ?? {}).flatMap((aspect) => [aspect.name, aspect.question]);
  return [publicTitle ?? "", question ?? "", guidelines ?? "", ...ofAspects, ...Object.values(reasons ?? {})];
}
