import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { justEvalAspects } from "./just-eval-aspects";
import { readyReasons } from "./ready-reasons";
import { readyTranslations } from "./ready-translations";
import { StudyTexts } from "./schema";

test("every language of the annotators' screen has every ready text", () => {
  const languages = readdirSync("lib/i18n/messages").map((file) => file.replace(/\.json$/, ""));
  expect(Object.keys(readyTranslations).sort()).toEqual(languages.sort());
  for (const texts of Object.values(readyTranslations)) {
    expect(Object.keys(StudyTexts.parse(texts).aspects ?? {})).toEqual(justEvalAspects.map(({ key }) => key));
    expect(Object.keys(texts.reasons ?? {})).toEqual(readyReasons.map(({ key }) => key));
    expect(texts.publicTitle && texts.question).toBeTruthy();
  }
});
