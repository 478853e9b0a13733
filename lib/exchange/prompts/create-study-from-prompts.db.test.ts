import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { aUser } from "@/prisma/factories";
import { createStudyFromPrompts } from "./create-study-from-prompts";

const input = (text: string, more = {}) => ({
  title: "Prompts",
  publicTitle: "Which is better?",
  file: new File([text], "prompts.jsonl"),
  withoutRows: false,
  ...more,
});

test("a draft has the prompts of the file and no system yet", async () => {
  const actor = await aUser();
  const { studyId } = await createStudyFromPrompts(
    actor,
    input('{"prompt": "Why?", "topic": "x"}\n{"turns": ["A?", "B?"]}\n'),
  );
  const study = await db().study.findUniqueOrThrow({
    where: { id: BigInt(studyId) },
    include: { prompts: { include: { turns: true, tags: true }, orderBy: { position: "asc" } }, systems: true },
  });
  expect(study).toMatchObject({ state: "draft", systems: [] });
  expect(study.prompts.map(({ turns }) => turns.map(({ text }) => text))).toEqual([["Why?"], ["A?", "B?"]]);
  expect(study.prompts[0].tags).toMatchObject([{ key: "topic", value: "x" }]);
});

test("rows that cannot be read are left out only when that was said; annotators make no study", async () => {
  const actor = await aUser();
  const text = '{"prompt": "Why?"}\n{"no": 1}\n';
  await expect(createStudyFromPrompts(actor, input(text))).rejects.toThrow("Line 2");
  expect(await db().study.count({ where: { ownerId: actor.id } })).toBe(0);
  const { studyId } = await createStudyFromPrompts(actor, input(text, { withoutRows: true }));
  expect(await db().prompt.count({ where: { studyId: BigInt(studyId) } })).toBe(1);
  await expect(createStudyFromPrompts(await aUser("annotator"), input(text))).rejects.toThrow("may not");
});
