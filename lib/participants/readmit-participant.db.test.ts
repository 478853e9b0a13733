import { expect, test } from "vitest";
import { nextPairs } from "@/lib/assignments/next-pairs";
import { studyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { anAnnotator, anOpenStudy, castVotes, type MadeAnnotator, type MadeStudy } from "@/prisma/factories";
import { excludeParticipant } from "./exclude-participant";
import { listAnnotators, studyProgress } from "./queries";
import { readmitParticipant } from "./readmit-participant";

const ref = (study: MadeStudy, annotator: MadeAnnotator) => ({
  studyId: String(study.id),
  participantId: String(annotator.participantId),
});

async function rowOf(study: MadeStudy, annotator: MadeAnnotator) {
  const rows = await listAnnotators(await studyAccess(study.owner, study.id));
  return rows.find((row) => row.id === String(annotator.participantId));
}

test("re-admitting before anybody voted in their place makes everything as it was", async () => {
  const study = await anOpenStudy({ prompts: 3, votes: 1 });
  const annotator = await anAnnotator(study);
  await castVotes(annotator, study, 3);
  await excludeParticipant(study.owner, ref(study, annotator));
  expect(await readmitParticipant(study.owner, ref(study, annotator))).toEqual({ counted: 3, surplus: 0 });
  expect(await studyProgress(study)).toMatchObject({ filled: 3, complete: 3 });
  expect(await rowOf(study, annotator)).toMatchObject({ state: "active", voted: 3, surplus: 0 });
  expect((await nextPairs(annotator, study.publicId, { holding: [], want: 2 })).pairs).toEqual([]);
});

test("votes in whose place others have voted come back as surplus, and no comparison goes over k", async () => {
  const study = await anOpenStudy({ prompts: 3, votes: 1 });
  const [annotator, other] = [await anAnnotator(study), await anAnnotator(study)];
  await castVotes(annotator, study, 3);
  await excludeParticipant(study.owner, ref(study, annotator));
  await castVotes(other, study, 2);
  const replaced = (await rowOf(study, annotator))?.replaced;
  const done = await readmitParticipant(study.owner, ref(study, annotator));
  expect(done).toEqual({ counted: 1, surplus: 2 });
  expect(replaced).toBe(2);
  const counted = await db().vote.groupBy({
    by: ["comparisonId"],
    where: { studyId: study.id, surplus: false },
    _count: true,
  });
  expect(counted.map((each) => each._count)).toEqual([1, 1, 1]);
  expect(await studyProgress(study)).toMatchObject({ filled: 3, complete: 3 });
  expect(await rowOf(study, annotator)).toMatchObject({ voted: 3, surplus: 2 });
});

test("two who come back at once do not both take one slot", async () => {
  const study = await anOpenStudy({ prompts: 4, votes: 1 });
  const [one, two] = [await anAnnotator(study), await anAnnotator(study)];
  await castVotes(one, study, 4);
  await excludeParticipant(study.owner, ref(study, one));
  await castVotes(two, study, 4);
  await excludeParticipant(study.owner, ref(study, two));
  const done = await Promise.all([one, two].map((each) => readmitParticipant(study.owner, ref(study, each))));
  expect(done[0].counted + done[1].counted).toBe(4);
  expect(await db().vote.count({ where: { studyId: study.id, surplus: false } })).toBe(4);
  expect(await studyProgress(study)).toMatchObject({ filled: 4, complete: 4 });
});
