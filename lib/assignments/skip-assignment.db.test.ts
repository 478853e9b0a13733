import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { castVote } from "@/lib/votes/cast-vote";
import { anAnnotator, anOpenStudy, aVote } from "@/prisma/factories";
import { nextPairs } from "./next-pairs";
import type { SkipInput } from "./schema";
import { skipAssignment } from "./skip-assignment";

const skip = (input: Partial<SkipInput> = {}): SkipInput => ({ holding: [], ...input });

async function aPairInHand() {
  const study = await anOpenStudy();
  const annotator = await anAnnotator(study);
  const { pairs } = await nextPairs(annotator, study.publicId, { holding: [], want: 1 });
  const { assignmentId } = pairs[0]!;
  const stored = () => db().skip.findFirst({ where: { assignment: { publicId: assignmentId } } });
  const offered = () => db().assignment.count({ where: { participantId: annotator.participantId, state: "offered" } });
  return { annotator, assignmentId, stored, offered };
}

test("why a pair was skipped can be said with the skip, later, and again: the latest reason counts", async () => {
  const { annotator, assignmentId, stored } = await aPairInHand();
  await skipAssignment(annotator, assignmentId, skip());
  expect(await stored()).toMatchObject({ reason: null, note: null });
  await skipAssignment(annotator, assignmentId, skip({ reason: "too_long", reasonOnly: true }));
  expect(await stored()).toMatchObject({ reason: "too_long", note: null });
  for (let n = 0; n < 2; n++)
    await skipAssignment(annotator, assignmentId, skip({ reason: "other", note: "I wrote it", reasonOnly: true }));
  expect(await stored()).toMatchObject({ reason: "other", note: "I wrote it" });
});

test("a skip that is sent again without its reason leaves the reason as it is", async () => {
  const { annotator, assignmentId, stored } = await aPairInHand();
  await skipAssignment(annotator, assignmentId, skip({ reason: "unclear" }));
  const { progress } = await skipAssignment(annotator, assignmentId, skip());
  expect(await stored()).toMatchObject({ reason: "unclear" });
  expect(progress.skipped).toBe(1);
});

test("a reason alone skips nothing and hands nothing out", async () => {
  const { annotator, assignmentId, stored, offered } = await aPairInHand();
  const reason = skip({ reason: "display", reasonOnly: true });
  expect(await skipAssignment(annotator, assignmentId, reason)).toMatchObject({ next: null, progress: { skipped: 0 } });
  expect(await stored()).toBeNull();
  expect(await offered()).toBe(1);
  await castVote(annotator, assignmentId, aVote("left"));
  expect(await skipAssignment(annotator, assignmentId, reason)).toMatchObject({ progress: { voted: 1, skipped: 0 } });
  await expect(skipAssignment(annotator, assignmentId, skip())).rejects.toMatchObject({ code: "conflict" });
});
