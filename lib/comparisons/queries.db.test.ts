import { expect, test } from "vitest";
import { studyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { aStudy } from "@/prisma/factories";
import { countPromptKinds, getStudyPlan, listPairCounts } from "./queries";

test("comparisons and votes are counted before anything is planned", async () => {
  const study = await aStudy({ prompts: 5, systems: ["x", "y", "z"], votes: 2 });
  const access = await studyAccess(study.owner, study.id);
  expect(await getStudyPlan(access)).toEqual({ pairs: 3, prompts: 5, comparisons: 15, votes: 30 });
  const missing = await db().response.findFirstOrThrow({ where: { systemId: study.systemIds[0] } });
  await db().response.delete({ where: { id: missing.id } });
  expect(await getStudyPlan(access)).toMatchObject({ comparisons: 13, votes: 26 });
  expect((await listPairCounts(access)).map(({ a, b, comparisons }) => `${a}${b}${comparisons}`)).toEqual([
    "xy4",
    "xz4",
    "yz5",
  ]);
});

test("turns in common are counted beside the prompts, and what prompts come with", async () => {
  const study = await aStudy({ prompts: 2, turns: 3, hidden: "a reference" });
  const access = await studyAccess(study.owner, study.id);
  expect(await listPairCounts(access)).toEqual([{ a: "first", b: "second", comparisons: 2, turns: 6 }]);
  expect(await countPromptKinds(access)).toEqual({ references: 2, conversations: 2 });
  // A turn that one system left out is no turn in common, also where it is the first.
  await db().response.deleteMany({ where: { turn: 0, systemId: study.systemIds[0] } });
  expect(await listPairCounts(access)).toMatchObject([{ comparisons: 2, turns: 4 }]);
  const plain = await aStudy({ systems: ["one", "two", "three"], prompts: 1 });
  const other = await studyAccess(plain.owner, plain.id);
  expect(await countPromptKinds(other)).toEqual({ references: 0, conversations: 0 });
  await db().response.deleteMany({ where: { systemId: plain.systemIds[2] } });
  expect((await listPairCounts(other)).map(({ comparisons, turns }) => [comparisons, turns])).toEqual([
    [1, 1],
    [0, 0],
    [0, 0],
  ]);
});
