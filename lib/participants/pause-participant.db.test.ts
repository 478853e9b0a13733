import { expect, test } from "vitest";
import { nextPairs } from "@/lib/assignments/next-pairs";
import { castVote } from "@/lib/votes/cast-vote";
import { anAnnotator, anOpenStudy, aVote } from "@/prisma/factories";
import { excludeParticipant } from "./exclude-participant";
import { pauseParticipant, unpauseParticipant } from "./pause-participant";

test("a paused annotator sends what is on the screen, gets nothing new, and goes on later", async () => {
  const study = await anOpenStudy();
  const annotator = await anAnnotator(study);
  const ref = { studyId: String(study.id), participantId: String(annotator.participantId) };
  const { pairs } = await nextPairs(annotator, study.publicId, { holding: [], want: 1 });
  await pauseParticipant(study.owner, ref);
  expect((await castVote(annotator, pairs[0].assignmentId, aVote())).counted).toBe(true);
  expect((await nextPairs(annotator, study.publicId, { holding: [], want: 1 })).pairs).toEqual([]);
  await unpauseParticipant(study.owner, ref);
  expect((await nextPairs(annotator, study.publicId, { holding: [], want: 1 })).pairs).toHaveLength(1);
});

test("going on is no way back from exclusion", async () => {
  const study = await anOpenStudy();
  const annotator = await anAnnotator(study);
  const ref = { studyId: String(study.id), participantId: String(annotator.participantId) };
  await excludeParticipant(study.owner, ref);
  await expect(unpauseParticipant(study.owner, ref)).rejects.toMatchObject({ code: "conflict" });
});
