import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { aStudy } from "@/prisma/factories";
import { type AnsweredPrompt, addResponses } from "./add-responses";

const prompt = (position: number, systemIds: bigint[], fields: Partial<AnsweredPrompt> = {}): AnsweredPrompt => ({
  position,
  sourceId: null,
  text: `p${position}`,
  occurrence: 0,
  reference: null,
  tags: [{ key: "k", value: "v" }],
  responses: systemIds.map((systemId) => ({ systemId, text: `answer to ${position}` })),
  ...fields,
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

test("writing the same prompts twice writes them once", async () => {
  const { id, systemIds } = await aStudy({ prompts: 0 });
  const prompts = [prompt(0, systemIds), prompt(1, systemIds)];
  for (const _ of [1, 2]) await transaction((tx) => addResponses(tx, id, prompts));
  expect(await counts(id)).toEqual([2, 2, 2, 4]);
});

test("equal texts are told apart by id, and by occurrence where there is none", async () => {
  const { id, systemIds } = await aStudy({ prompts: 0 });
  const same = [{ sourceId: "a" }, { sourceId: "b" }, { occurrence: 0 }, { occurrence: 1 }];
  await transaction((tx) =>
    addResponses(
      tx,
      id,
      same.map((fields, at) => prompt(at, systemIds, { text: "p", ...fields })),
    ),
  );
  expect(await counts(id)).toEqual([4, 4, 4, 8]);
});

test("a position that another prompt has is refused, and nothing is written", async () => {
  const { id, systemIds } = await aStudy({ prompts: 0 });
  const clash = [prompt(0, systemIds), prompt(0, systemIds, { text: "other" })];
  await expect(transaction((tx) => addResponses(tx, id, clash))).rejects.toThrow("position");
  expect(await counts(id)).toEqual([0, 0, 0, 0]);
});
