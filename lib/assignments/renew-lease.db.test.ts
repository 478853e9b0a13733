import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { castVote } from "@/lib/votes/cast-vote";
import { anAnnotator, anOpenStudy, aVote, type MadeAnnotator, type MadeStudy } from "@/prisma/factories";
import { nextPairs } from "./next-pairs";
import { releaseExpired } from "./release-expired";
import { renewLeases } from "./renew-lease";

const hand = async (annotator: MadeAnnotator, study: MadeStudy, want: 1 | 2 = 1) =>
  (await nextPairs(annotator, study.publicId, { holding: [], want })).pairs.map((pair) => pair.assignmentId);

async function lapse(ids: string[]): Promise<void> {
  await db().assignment.updateMany({ where: { publicId: { in: ids } }, data: { leasedUntil: new Date(0) } });
  await releaseExpired();
}

test("renewing keeps the pairs in hand, and somebody else's id or an unknown one is lost", async () => {
  const study = await anOpenStudy();
  const [mine, theirs] = [await anAnnotator(study), await anAnnotator(study)];
  const own = await hand(mine, study, 2);
  const other = await hand(theirs, study);
  const unknown = randomUUID();
  await db().assignment.updateMany({
    where: { publicId: { in: own } },
    data: { leasedUntil: new Date(Date.now() + 1000) },
  });
  const answer = await renewLeases(mine, { assignmentIds: [...own, ...other, unknown] });
  expect(answer.renewed.sort()).toEqual([...own].sort());
  expect(answer.lost.sort()).toEqual([...other, unknown].sort());
  const renewed = await db().assignment.findMany({ where: { publicId: { in: own } } });
  expect(renewed.every((assignment) => assignment.leasedUntil.getTime() > Date.now() + 60_000)).toBe(true);
});

test("a lapsed pair comes back while its place is free, and is lost once somebody else has it", async () => {
  const study = await anOpenStudy({ prompts: 1, votes: 1 });
  const [slow, quick] = [await anAnnotator(study), await anAnnotator(study)];
  const ids = await hand(slow, study);
  await lapse(ids);
  expect(await renewLeases(slow, { assignmentIds: ids })).toMatchObject({ renewed: ids, lost: [] });
  await lapse(ids);
  expect(await hand(quick, study)).toHaveLength(1);
  expect(await renewLeases(slow, { assignmentIds: ids })).toMatchObject({ renewed: [], lost: ids });
});

test("a browser that lost the answer is handed the same pairs again, and no more than it wants", async () => {
  const study = await anOpenStudy();
  const annotator = await anAnnotator(study);
  const first = await hand(annotator, study, 2);
  expect(await hand(annotator, study, 2)).toEqual(first);
  const more = await nextPairs(annotator, study.publicId, { holding: [first[0]], want: 2 });
  expect(more.pairs.map((pair) => pair.assignmentId)).toEqual([first[1]]);
});

test("a limit of votes per annotator is kept, with the pairs in hand counted", async () => {
  const study = await anOpenStudy({ prompts: 10 });
  const annotator = await anAnnotator(study);
  await db().participant.update({ where: { id: annotator.participantId }, data: { maxVotes: 1 } });
  expect(await hand(annotator, study, 2)).toHaveLength(1);
});

test("a pair that got its vote elsewhere is said to be voted on", async () => {
  const study = await anOpenStudy();
  const annotator = await anAnnotator(study);
  const [voted, waiting] = await hand(annotator, study, 2);
  await castVote(annotator, voted, aVote("left", { holding: [waiting] }));
  const answer = await renewLeases(annotator, { assignmentIds: [voted, waiting] });
  expect(answer).toEqual({ renewed: [waiting], lost: [voted], voted: [voted] });
  const stranger = await anAnnotator(study);
  expect((await renewLeases(stranger, { assignmentIds: [voted] })).voted).toEqual([]);
});
