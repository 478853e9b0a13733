import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { applyTextRules } from "@/lib/responses/apply-text-rules";
import { setTextRules } from "@/lib/responses/set-text-rules";
import { anOpenStudy, aStudy, type MadeStudy } from "@/prisma/factories";
import { currentStyle } from "./current-style";

const short = "Plain.";
const styled = "# Title\n\n- **one**\n- two\n\n`code`";

async function unitsOf(study: MadeStudy): Promise<Map<number, number>> {
  const comparisons = await db().comparison.findMany({ where: { studyId: study.id }, orderBy: { id: "asc" } });
  return new Map(comparisons.map(({ id }, unit) => [Number(id), unit]));
}

const columnsOf = async (study: MadeStudy, units: Map<number, number>) =>
  (await currentStyle(study.id, units)).columns.map((column) => [...column]);

test("each comparison has a's features minus b's", async () => {
  const study = await anOpenStudy({
    answers: [
      [styled, short],
      [short, short],
    ],
  });
  const { names, columns } = await currentStyle(study.id, await unitsOf(study));
  expect(names).toEqual(["length", "headers", "lists", "bold", "code"]);
  const prompts = await db().comparison.findMany({
    where: { studyId: study.id },
    orderBy: { id: "asc" },
    include: { prompt: true },
  });
  prompts.forEach(({ prompt }, unit) => {
    const [length, headers, lists, bold, code] = columns.map((column) => column[unit]);
    if (prompt.position === 1) expect([length, headers, lists, bold, code]).toEqual([0, 0, 0, 0, 0]);
    else expect([length, headers, lists, bold]).toEqual([styled.length - short.length, 1, 2, 1]);
  });
});

test("a text that is written anew is read anew, and so is a response that comes or goes", async () => {
  const study = await anOpenStudy({ answers: [[styled, short]] });
  const units = await unitsOf(study);
  const before = await columnsOf(study, units);
  expect(await columnsOf(study, units)).toEqual(before);
  const [response] = await db().response.findMany({ where: { prompt: { studyId: study.id }, text: styled } });
  await db().response.update({ where: { id: response.id }, data: { shownText: "# Title" } });
  expect((await columnsOf(study, units)).map(([value]) => value)).toEqual([1, 1, 0, 0, 0]);
  await db().response.update({ where: { id: response.id }, data: { shownText: null } });
  expect(await columnsOf(study, units)).toEqual(before);
  await db().response.delete({ where: { id: response.id } });
  expect((await columnsOf(study, units)).flat().every(Number.isNaN)).toBe(true);
});

test("after a rule of clean-up has been applied, features are those of what annotators read", async () => {
  const study = await aStudy({ answers: [[`${short} </s>`, short]] });
  const pair = await db().systemPair.create({
    data: { studyId: study.id, systemAId: study.systemIds[0], systemBId: study.systemIds[1] },
  });
  const prompt = await db().prompt.findFirstOrThrow({ where: { studyId: study.id } });
  await db().comparison.create({ data: { studyId: study.id, promptId: prompt.id, pairId: pair.id } });
  const units = await unitsOf(study);
  expect((await columnsOf(study, units))[0]).toEqual([5]);
  await setTextRules(study.owner, { studyId: String(study.id), cleanUp: ["stop_markers"], mask: [] });
  await applyTextRules(study.id);
  expect((await columnsOf(study, units))[0]).toEqual([0]);
});

test("a judged turn has its own features, a judged conversation all of them", async () => {
  const study = await aStudy({ answers: [[styled, short]], turns: 2 });
  const [a, b] = study.systemIds;
  const pair = await db().systemPair.create({ data: { studyId: study.id, systemAId: a, systemBId: b } });
  const prompt = await db().prompt.findFirstOrThrow({ where: { studyId: study.id } });
  for (const turn of [null, 0, 1]) {
    await db().comparison.create({ data: { studyId: study.id, promptId: prompt.id, pairId: pair.id, turn } });
  }
  await db().response.updateMany({ where: { systemId: a, turn: 1 }, data: { shownText: "Next" } });
  const { columns } = await currentStyle(study.id, await unitsOf(study));
  expect([...columns[0]]).toEqual([
    styled.length + 4 - 2 * short.length,
    styled.length - short.length,
    4 - short.length,
  ]);
});

test("votes on a comparison that is gone have no features and are not looked for at every visit", async () => {
  const study = await anOpenStudy({ answers: [[styled, short]] });
  const units = await unitsOf(study);
  const first = await currentStyle(study.id, units.set(999_999_999, 1));
  expect(Number.isNaN(first.columns[0][1])).toBe(true);
  expect((await currentStyle(study.id, units)).columns.map((column) => column[0])).toEqual(
    first.columns.map((column) => column[0]),
  );
});
