import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { aStudy } from "@/prisma/factories";
import { readingWords } from "./reading-words";

test("an annotator reads the prompt and two responses, as they are shown", async () => {
  const study = await aStudy({
    systems: ["Ash", "Birch", "Cedar"],
    answers: [["one two three", "one, two: three four five!", "你好世界"]],
  });
  const [prompt] = await db().prompt.findMany({ where: { studyId: study.id }, include: { turns: true } });
  await db().turn.updateMany({ where: { promptId: prompt?.id }, data: { text: "Say some words." } });
  const three = await readingWords(study);
  // Chinese counts by the words that it is made of, here two; a pair has two thirds of all.
  expect(three).toBeCloseTo(3 + (2 / 3) * (3 + 5 + 2), 9);
  await db().response.updateMany({ where: { promptId: prompt?.id }, data: { shownText: "nothing" } });
  expect(await readingWords(study)).toBeCloseTo(3 + 2, 9);
});

test("a study without responses has nothing to read", async () => {
  expect(await readingWords(await aStudy({ prompts: 0 }))).toBeNull();
});

test("of a megabyte only the beginning is counted, and the rest is taken to be like it", async () => {
  const study = await aStudy({ answers: [["word ".repeat(200_000), "word"]], turns: 1 });
  const [prompt] = await db().prompt.findMany({ where: { studyId: study.id } });
  await db().turn.updateMany({ where: { promptId: prompt?.id }, data: { text: "Go." } });
  expect(await readingWords(study)).toBeCloseTo(1 + 200_000 + 1, 6);
});
