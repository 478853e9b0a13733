import { expect, test } from "vitest";
import { studyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { aStudy } from "@/prisma/factories";
import { getStudyPlan, listPairCounts } from "./queries";

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
