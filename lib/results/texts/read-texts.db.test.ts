import { expect, test } from "vitest";
import { aStudy } from "@/prisma/factories";
import { readTexts } from "./read-texts";

const kind = (value: string) => [{ key: "kind", value }];

test("lengths are told over all prompts, and by the values of a tag, the most frequent first", async () => {
  const study = await aStudy({
    answers: [
      ["one two three", "one"],
      ["one", ""],
      ["one two", "one two three four"],
    ],
    tags: [kind("open"), kind("safety"), kind("open")],
  });
  const all = await readTexts(study, {});
  expect(all).toMatchObject({ by: null, further: 0, groups: [{ value: null, prompts: 3 }] });
  expect(all.tags).toContain("kind");
  expect(all.groups[0].systems.map(({ responses, empty, medianWords }) => [responses, empty, medianWords])).toEqual([
    [3, 0, 2],
    [3, 1, 1],
  ]);
  expect(all.groups[0].systems.map(({ means }) => means.words)).toEqual([2, 5 / 3]);
  const { by, groups } = await readTexts(study, { by: "kind" });
  expect(by).toBe("kind");
  expect(groups.map(({ value, prompts }) => [value, prompts])).toEqual([
    ["open", 2],
    ["safety", 1],
  ]);
  expect(groups.map(({ systems }) => systems.map(({ means }) => means.words))).toEqual([
    [2.5, 2.5],
    [1, 0],
  ]);
});

test("a tag that no prompt has tells nothing apart", async () => {
  const study = await aStudy({ answers: [["one", "two"]] });
  expect(await readTexts(study, { by: "__proto__" })).toMatchObject({ by: null, groups: [{ prompts: 1 }] });
});
