import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { aStudy } from "@/prisma/factories";
import { countMissing, countMissingBySystem } from "./missing-answers";

test("answers missing of all systems at once are those missing of each, whatever the prompts are made of", async () => {
  const study = await aStudy({ prompts: 6, turns: 3, systems: ["one", "two", "three"] });
  const other = await aStudy({ prompts: 2 });
  const [one, two, three] = study.systemIds;
  const prompts = await db().prompt.findMany({ where: { studyId: study.id }, orderBy: { id: "asc" } });
  // A conversation whose first answer the prompt gives itself.
  await db().turn.update({
    where: { promptId_ordinal: { promptId: prompts[0].id, ordinal: 1 } },
    data: { role: "assistant" },
  });
  await db().response.deleteMany({ where: { systemId: one, promptId: prompts[1].id } });
  await db().response.deleteMany({ where: { systemId: one, turn: 2 } });
  await db().response.deleteMany({ where: { systemId: two } });
  const bySystem = await countMissingBySystem(db(), study.id);
  expect([...bySystem.keys()].sort()).toEqual([one, two, three].sort());
  for (const system of study.systemIds)
    expect(bySystem.get(system)).toBe(await countMissing(db(), { studyId: study.id, tag: "", limit: null }, system));
  expect(bySystem.get(two)).toBe(16);
  expect([...(await countMissingBySystem(db(), other.id)).values()]).toEqual([0, 0]);
});
