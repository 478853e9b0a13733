import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { aStudy } from "@/prisma/factories";
import { countAskedPrompts, findAskedPrompts, listTags } from "./asked-prompts";
import type { TagFilter } from "./schema";

type Tags = { key: string; value: string }[];

/** The rule in other words. */
const applies = (filter: TagFilter | null, tags: Tags) =>
  (filter ?? []).every(({ tag, values }) => tags.some(({ key, value }) => key === tag && values.includes(value)));

const source = (...values: string[]): TagFilter => [{ tag: "source", values }];
const tagged = (value: string): Tags => [{ key: "source", value }];

test("a filter lets in the prompts that have, of every tag it names, one of its values", async () => {
  const word = fc.constantFrom("a", "b", "", "__proto__", 'it\'s "quoted"', "你好");
  const tags = fc.uniqueArray(fc.record({ key: word, value: word }), {
    maxLength: 4,
    selector: ({ key, value }) => `${key} ${value}`,
  });
  const filter: fc.Arbitrary<TagFilter | null> = fc.option(
    fc.uniqueArray(fc.record({ tag: word, values: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ tag }) => tag,
    }),
  );
  const prompts = fc.sample(tags, 40);
  const study = await aStudy({ prompts: prompts.length, tags: prompts });
  await fc.assert(
    fc.asyncProperty(fc.array(filter, { minLength: 1, maxLength: 6 }), async (filters) => {
      expect(await countAskedPrompts(study, filters)).toEqual({
        prompts: prompts.length,
        asked: filters.map((one) => prompts.filter((own) => applies(one, own)).length),
        without: prompts.filter((own) => filters.every((one) => !applies(one, own))).length,
      });
    }),
    { numRuns: 30 },
  );
});

test("after the opening only prompts that were drawn are counted", async () => {
  const study = await aStudy({ prompts: 3, tags: [tagged("safety"), tagged("safety"), tagged("chat")] });
  await db().prompt.updateMany({ where: { studyId: study.id, position: 0 }, data: { sampled: false } });
  const filters = [source("safety"), source("chat", "safety")];
  expect(await countAskedPrompts(study, filters)).toEqual({ prompts: 3, asked: [2, 3], without: 0 });
  await db().study.update({ where: { id: study.id }, data: { state: "open" } });
  expect(await countAskedPrompts(study, filters)).toEqual({ prompts: 2, asked: [1, 2], without: 0 });
  const aspects = filters.map((tagFilter) => ({ tagFilter }));
  expect(await findAskedPrompts(study, aspects)).toMatchObject({ asked: [1, 2] });
  expect(await findAskedPrompts(study, [{ tagFilter: null }])).toBeNull();
});

test("tags are listed with their frequent values first, and how many further ones there are", async () => {
  const ids = Array.from({ length: 63 }, (_, n): Tags => [{ key: "id", value: `${n + 100}` }]);
  const tags = ids.map((own, n) => [...own, ...tagged(n % 3 === 0 ? "safety" : "chat")]);
  const study = await aStudy({ prompts: 63, tags });
  const [first, second] = await listTags(study);
  expect(first).toMatchObject({ tag: "id", further: 3 });
  expect(first?.values).toHaveLength(60);
  expect(second).toEqual({
    tag: "source",
    values: [
      { value: "chat", prompts: 42 },
      { value: "safety", prompts: 21 },
    ],
    further: 0,
  });
  expect(await listTags(await aStudy())).toEqual([]);
});
