import { expect, test } from "vitest";
import { studyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { anAnnotator, anOpenStudy } from "@/prisma/factories";
import { listSideBalance } from "./queries";

test("only votes that count are in the balance of sides", async () => {
  const study = await anOpenStudy({ prompts: 6, votes: 1 });
  const annotator = await anAnnotator(study);
  const rater = await db().rater.findUniqueOrThrow({ where: { participantId: annotator.participantId } });
  const comparisons = await db().comparison.findMany({ where: { studyId: study.id }, orderBy: { id: "asc" } });
  const cases = [
    { flipped: false },
    { flipped: false },
    { flipped: true },
    { flipped: true, surplus: true },
    { flipped: true, state: "undone" as const },
    { flipped: true, kind: "gold" as const },
  ];
  for (const [at, { kind, ...vote }] of cases.entries()) {
    const comparisonId = comparisons[at].id;
    const given = { studyId: study.id, comparisonId, flipped: vote.flipped };
    const assignment = await db().assignment.create({
      data: {
        ...given,
        participantId: annotator.participantId,
        kind: kind ?? "main",
        position: at + 1,
        state: "voted",
        leasedUntil: new Date(),
      },
    });
    await db().vote.create({
      data: { ...given, ...vote, raterId: rater.id, assignmentId: assignment.id, outcome: "a" },
    });
  }
  const access = await studyAccess(study.owner, study.id);
  expect(await listSideBalance(access)).toEqual([{ a: "first", b: "second", left: 2, right: 1 }]);
  await db().participant.update({ where: { id: annotator.participantId }, data: { state: "excluded" } });
  expect(await listSideBalance(access)).toMatchObject([{ left: 0, right: 0 }]);
});
