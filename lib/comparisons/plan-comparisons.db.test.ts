import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { aStudy, type MadeStudy } from "@/prisma/factories";
import { countComparisons, planComparisons } from "./plan-comparisons";

const plan = (study: MadeStudy, judgedTurn: "whole" | "each" | "last") => ({
  ...{ studyId: study.id, pairing: null, sampleSize: null, seed: "1", judgedTurn },
});

/** Three prompts of three turns, one of which `second` answers up to the second turn only, and one to the first turn only. */
async function conversations(): Promise<MadeStudy> {
  const study = await aStudy({ prompts: 3, turns: 3 });
  const prompts = await db().prompt.findMany({ where: { studyId: study.id }, orderBy: { position: "asc" } });
  for (const [position, from] of [2, 1].entries()) {
    await db().response.deleteMany({
      where: { promptId: prompts[position + 1]?.id, systemId: study.systemIds[1], turn: { gte: from } },
    });
  }
  return study;
}

async function planned(study: MadeStudy, judgedTurn: "whole" | "each" | "last"): Promise<(number | null)[][]> {
  await transaction((tx) => planComparisons(tx, plan(study, judgedTurn)));
  const prompts = await db().prompt.findMany({
    where: { studyId: study.id },
    orderBy: { position: "asc" },
    include: { comparisons: { orderBy: { turn: "asc" } } },
  });
  return prompts.map(({ comparisons }) => comparisons.map(({ turn }) => turn));
}

test("a conversation is compared as a whole, turn by turn, or at its last turn in common", async () => {
  expect(await planned(await conversations(), "whole")).toEqual([[null], [null], [null]]);
  // With one turn in common there is nothing to choose from: the whole is that turn.
  expect(await planned(await conversations(), "each")).toEqual([[0, 1, 2], [0, 1], [null]]);
  expect(await planned(await conversations(), "last")).toEqual([[2], [1], [null]]);
});

test("as many comparisons are planned as were counted before, and a second run adds none", async () => {
  for (const judgedTurn of ["whole", "each", "last"] as const) {
    const study = await conversations();
    const { comparisons } = await countComparisons(plan(study, judgedTurn));
    const first = await transaction((tx) => planComparisons(tx, plan(study, judgedTurn)));
    const again = await transaction((tx) => planComparisons(tx, plan(study, judgedTurn)));
    expect([first, again]).toEqual([comparisons, 0]);
  }
});

test("a turn that only one system answered is never judged", async () => {
  const study = await aStudy({ prompts: 1, turns: 2 });
  await db().response.deleteMany({ where: { systemId: study.systemIds[0], turn: 0 } });
  await db().response.deleteMany({ where: { systemId: study.systemIds[1], turn: 1 } });
  for (const judgedTurn of ["whole", "each", "last"] as const) {
    expect((await countComparisons(plan(study, judgedTurn))).comparisons).toBe(0);
    expect(await planned(study, judgedTurn)).toEqual([[]]);
  }
});
