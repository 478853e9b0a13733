import { expect, test } from "vitest";
import { digitMeanings, keyGroups, reviewKeyGroups } from "./key-list";
import { keymapOf } from "./keymap";

const plain: Parameters<typeof keyGroups>[0] = {
  ...{ scale: "win_tie_lose", confidence: "off", reasons: [], bothBad: false, rationale: "off" },
  ...{ highlights: false, aspects: [], examples: [] },
};
const keys = (study: Partial<typeof plain>) => keyGroups({ ...plain, ...study }).flatMap(({ commands }) => commands);

test("a study's list has the keys that do something in it, each once", () => {
  const all = keys({
    ...{ scale: "graded_7", confidence: "optional", bothBad: true, rationale: "optional", highlights: true },
    reasons: [{ key: "shorter", name: "Shorter", language: "en" }],
  });
  expect(new Set(all).size).toBe(all.length);
  expect(all).toEqual(expect.arrayContaining(["rate_7", "both_bad", "mark_good", "earlier", "rationale", "submit"]));
  expect(all).not.toContain("left");
  const few = keys({});
  expect(few).toEqual(expect.arrayContaining(["left", "tie", "right", "undo", "help"]));
  for (const absent of ["rate_1", "both_bad", "mark_good", "earlier", "rationale", "submit", "examples"])
    expect(few).not.toContain(absent);
});

test("a digit means a point, how sure, or a quick reason, where there are so many", () => {
  const study = { ...plain, scale: "graded_5" as const, confidence: "required" as const };
  const reasons = [1, 2, 3, 4].map((n) => ({ key: `r${n}`, name: `${n}`, language: "en" }));
  expect(digitMeanings({ ...study, reasons }, 3)).toEqual(["points", "confidence", "reasons"]);
  expect(digitMeanings({ ...study, reasons }, 5)).toEqual(["points"]);
  expect(digitMeanings(plain, 1)).toEqual([]);
});

test("where reasons are reviewed each key of the list has a standard one, and help is among them", () => {
  const listed = reviewKeyGroups.flatMap(({ commands }) => commands);
  expect(listed).toEqual(expect.arrayContaining(["acceptable", "not_acceptable", "undo", "help"]));
  expect(listed.map((command) => keymapOf({})[command])).not.toContain("");
  expect(keys({ bothBad: true })).not.toContain("acceptable");
});
