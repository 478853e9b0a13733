import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { sha256 } from "@/lib/secret";
import { aStudy } from "@/prisma/factories";
import { addPrompts, type NewPrompt } from "./add-prompts";
import { addResponses, type NewResponse } from "./add-responses";

const prompt = (position: number, fields: Partial<NewPrompt> = {}): NewPrompt => ({
  position,
  sourceId: null,
  text: `p${position}`,
  occurrence: 0,
  reference: null,
  tags: [{ key: "k", value: "v" }],
  ...fields,
});

const write = (studyId: bigint, systemIds: bigint[], prompts: NewPrompt[]) =>
  transaction(async (tx) => {
    await addPrompts(tx, studyId, prompts);
    const responses = prompts.flatMap(({ position }) =>
      systemIds.map((systemId): NewResponse => ({ position, systemId, response: `answer to ${position}` })),
    );
    await addResponses(tx, studyId, responses, [{ position: 0, reference: "So." }]);
  });

const counts = async (studyId: bigint) => {
  const within = { prompt: { studyId } };
  return [
    await db().prompt.count({ where: { studyId } }),
    await db().turn.count({ where: within }),
    await db().tag.count({ where: within }),
    await db().response.count({ where: within }),
  ];
};

test("writing the same prompts and responses twice writes them once", async () => {
  const { id, systemIds } = await aStudy({ prompts: 0 });
  for (const _ of [1, 2]) await write(id, systemIds, [prompt(0), prompt(1)]);
  expect(await counts(id)).toEqual([2, 2, 2, 4]);
  const stored = await db().prompt.findMany({ where: { studyId: id }, orderBy: { position: "asc" } });
  expect(stored.map(({ reference }) => reference)).toEqual(["So.", null]);
});

test("a response's hash is that of its text, as everywhere", async () => {
  const { id, systemIds } = await aStudy({ prompts: 0 });
  const text = 'Ünï\u200bcode 你好 \\ "quoted", {braces} NULL \'';
  await transaction(async (tx) => {
    await addPrompts(tx, id, [prompt(0, { text })]);
    await addResponses(tx, id, [{ position: 0, systemId: systemIds[0], response: text }]);
  });
  const [stored] = await db().response.findMany({ where: { prompt: { studyId: id } } });
  expect(stored.text).toBe(text);
  expect(Buffer.from(stored.contentHash).equals(sha256(text))).toBe(true);
});

test("equal texts are told apart by id, and by occurrence where there is none", async () => {
  const { id, systemIds } = await aStudy({ prompts: 0 });
  const same = [{ sourceId: "a" }, { sourceId: "b" }, { occurrence: 0 }, { occurrence: 1 }];
  await write(
    id,
    systemIds,
    same.map((fields, at) => prompt(at, { text: "p", ...fields })),
  );
  expect(await counts(id)).toEqual([4, 4, 4, 8]);
});

test("a position that another prompt has is refused, and nothing is written", async () => {
  const { id, systemIds } = await aStudy({ prompts: 0 });
  await expect(write(id, systemIds, [prompt(0), prompt(0, { text: "other" })])).rejects.toThrow("position");
  expect(await counts(id)).toEqual([0, 0, 0, 0]);
});

test("a response to a prompt that is not there is refused", async () => {
  const { id, systemIds } = await aStudy({ prompts: 0 });
  const lost = [{ position: 7, systemId: systemIds[0], response: "So." }];
  await expect(transaction((tx) => addResponses(tx, id, lost))).rejects.toThrow("not in the study");
});

test("a conversation keeps its turns in order, and its answers their turns", async () => {
  const { id, systemIds } = await aStudy({ prompts: 0 });
  const text = [
    { role: "system" as const, text: "Be brief." },
    { role: "user" as const, text: "Why?" },
    { role: "user" as const, text: "And?" },
  ];
  const response = [
    { turn: 0, text: "So." },
    { turn: 1, text: "Thus." },
  ];
  for (const _ of [1, 2]) {
    await transaction(async (tx) => {
      await addPrompts(tx, id, [prompt(0, { text }), prompt(1, { text: "Why?" })]);
      await addResponses(tx, id, [{ position: 0, systemId: systemIds[0], response }]);
    });
  }
  const turns = await db().turn.findMany({
    where: { prompt: { studyId: id, position: 0 } },
    orderBy: { ordinal: "asc" },
  });
  expect(turns.map(({ role, text }) => ({ role, text }))).toEqual(text);
  const answers = await db().response.findMany({ where: { prompt: { studyId: id } }, orderBy: { turn: "asc" } });
  expect(answers.map(({ turn, text }) => ({ turn, text }))).toEqual(response);
});
