import { expect, test } from "vitest";
import { nextPairs } from "@/lib/assignments/next-pairs";
import { studyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { anAnnotator, anOpenStudy, aUser, castVotes, type MadeAnnotator, type MadeStudy } from "@/prisma/factories";
import { excludeParticipant } from "./exclude-participant";
import { listAnnotators, studyProgress } from "./queries";

const ref = (study: MadeStudy, annotator: MadeAnnotator) => ({
  studyId: String(study.id),
  participantId: String(annotator.participantId),
});

async function rowOf(study: MadeStudy, annotator: MadeAnnotator) {
  const rows = await listAnnotators(await studyAccess(study.owner, study.id));
  return rows.find((row) => row.id === String(annotator.participantId));
}

test("excluding frees every slot they filled or hold, keeps their votes, and rebuilds results", async () => {
  const study = await anOpenStudy({ prompts: 4, votes: 2 });
  const annotator = await anAnnotator(study);
  await castVotes(annotator, study, 2);
  await nextPairs(annotator, study.publicId, { holding: [], want: 1 });
  expect(await studyProgress(study)).toEqual({ needed: 8, filled: 2, held: 1, comparisons: 4, complete: 0 });
  expect(await excludeParticipant(study.owner, ref(study, annotator))).toEqual({ votes: 2 });
  expect(await studyProgress(study)).toMatchObject({ filled: 0, held: 0 });
  expect(await db().vote.count({ where: { studyId: study.id } })).toBe(2);
  expect((await db().study.findUniqueOrThrow({ where: { id: study.id } })).epoch).toBe(2);
  expect(await rowOf(study, annotator)).toMatchObject({ state: "excluded", voted: 2, replaced: 0 });
  const events = await db().auditEvent.findMany({ where: { studyId: study.id } });
  expect(events.map((event) => [event.action, event.detail])).toEqual([["participant.excluded", { votes: 2 }]]);
});

test("excluding twice frees nothing twice", async () => {
  const study = await anOpenStudy({ prompts: 1, votes: 1 });
  const [annotator, other] = [await anAnnotator(study), await anAnnotator(study)];
  await castVotes(annotator, study, 1);
  await excludeParticipant(study.owner, ref(study, annotator));
  await castVotes(other, study, 1);
  expect(await excludeParticipant(study.owner, ref(study, annotator))).toEqual({ votes: 0 });
  expect(await studyProgress(study)).toMatchObject({ filled: 1, complete: 1 });
});

test("an excluded annotator gets no more pairs and can send no more votes", async () => {
  const study = await anOpenStudy();
  const annotator = await anAnnotator(study);
  await nextPairs(annotator, study.publicId, { holding: [], want: 1 });
  await excludeParticipant(study.owner, ref(study, annotator));
  expect((await nextPairs(annotator, study.publicId, { holding: [], want: 2 })).pairs).toEqual([]);
  expect(await studyProgress(study)).toMatchObject({ held: 0 });
});

test("only who may edit the study excludes, and only its own annotators", async () => {
  const study = await anOpenStudy();
  const annotator = await anAnnotator(study);
  const viewer = await aUser();
  await db().studyMember.create({ data: { studyId: study.id, userId: viewer.id, role: "viewer" } });
  await expect(excludeParticipant(viewer, ref(study, annotator))).rejects.toMatchObject({ code: "forbidden" });
  await expect(excludeParticipant(annotator, ref(study, annotator))).rejects.toMatchObject({ code: "forbidden" });
  const another = await anOpenStudy();
  await expect(
    excludeParticipant(another.owner, { ...ref(study, annotator), studyId: String(another.id) }),
  ).rejects.toMatchObject({ code: "not_found" });
  expect(await rowOf(study, annotator)).toMatchObject({ state: "active" });
});
