import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { defaultProtocol } from "./default-protocol";
import { justEvalAspects } from "./just-eval-aspects";
import { readyReasons } from "./ready-reasons";
import { readyTranslations } from "./ready-translations";
import { ReasonInput, StudyTexts } from "./schema";

test("every language of the annotators' screen has every ready text", () => {
  const languages = readdirSync("lib/i18n/messages").map((file) => file.replace(/\.json$/, ""));
  expect(Object.keys(readyTranslations).sort()).toEqual(languages.sort());
  for (const texts of Object.values(readyTranslations)) {
    expect(Object.keys(StudyTexts.parse(texts).aspects ?? {})).toEqual(justEvalAspects.map(({ key }) => key));
    expect(Object.keys(texts.reasons ?? {})).toEqual(readyReasons.map(({ key }) => key));
    expect(texts.publicTitle && texts.question).toBeTruthy();
  }
});

test("the English ones are those a new study has", () => {
  const { publicTitle, question } = defaultProtocol();
  expect(readyTranslations.en).toEqual({
    ...{ publicTitle, question },
    aspects: Object.fromEntries(
      justEvalAspects.map(({ key, name, question: asked }) => [key, { name, question: asked }]),
    ),
    reasons: Object.fromEntries(readyReasons.map(({ key, name }) => [key, ReasonInput.shape.name.parse(name)])),
  });
});
