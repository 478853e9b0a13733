import { expect, test } from "vitest";
import { defaultTemplates } from "./default-templates";
import { rubricPoints } from "./fixture-replies";
import { parseScores } from "./parse-scores";
import { parseVerdict } from "./parse-verdict";

/** A weak model may give the form back as it stands: that must not count as a choice. */
test("the form of the answer, copied from the template, is neither a verdict nor a score", () => {
  const form = (template: string) => template.split("\n").findLast((line) => line.startsWith("{")) ?? "";
  expect(form(defaultTemplates.pairwise)).toContain('"verdict"');
  expect(parseVerdict(form(defaultTemplates.pairwise))).toBeNull();
  const copied = form(defaultTemplates.rubric).replaceAll("key", rubricPoints[0].key);
  expect(copied).toContain(`"${rubricPoints[0].key}"`);
  expect([...parseScores(copied, rubricPoints).values()].filter(Boolean)).toEqual([]);
});
