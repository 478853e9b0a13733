import { expect, test } from "vitest";
import { speaksEnglish } from "./english-pages";

test("researchers' pages are in English, an annotator's and those that do not exist in their visitor's language", () => {
  for (const path of ["/studies", "/studies/1/results", "/account", "/users", "/setup", "/sign-in"])
    expect(speaksEnglish(path)).toBe(true);
  for (const path of ["/", "/join/abc", "/annotate", "/annotate/abc", "/resume/abc", "/studied", "/nowhere/studies"])
    expect(speaksEnglish(path)).toBe(false);
});
