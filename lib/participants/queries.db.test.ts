import { expect, test } from "vitest";
import { nextPairs } from "@/lib/assignments/next-pairs";
import { studyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { undoVote } from "@/lib/votes/undo-vote";
import { anAnnotator, anOpenStudy, castVotes } from "@/prisma/factories";
import { listAnnotators, studyProgress } from "./queries";

test("progress counts votes, skips, flags and the median time by annotator; votes taken back are out", async () => {
  const study = await anOpenStudy({ prompts: 6, votes: 2 });
  const [busy, idle] = [await anAnnotator(study, "Busy"), await anAnnotator(study, "Idle")];
  const cast = await castVotes(busy, study, 4);
  await undoVote(busy, cast[3], { idempotencyKey: crypto.randomUUID() });
  const assignments = await db().assignment.findMany({ where: { publicId: { in: cast.slice(0, 3) } } });
  for (const [n, assignment] of assignments.entries())
    await db().vote.update({ where: { assignmentId: assignment.id }, data: { activeMs: [1000, 9000, 4000][n] } });
  await db().flag.create({
    data: { assignmentId: assignments[0].id, participantId: busy.participantId, kind: "broken" },
  });
  const rows = await listAnnotators(await studyAccess(study.owner, study.id));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({ name: "Busy", voted: 3, surplus: 0, flags: 1, medianSeconds: 4, simulated: false });
  expect(rows[1]).toMatchObject({ id: String(idle.participantId), voted: 0, medianSeconds: null, state: "active" });
  expect(rows[0].lastSeenAt).toBeInstanceOf(Date);
  expect(await studyProgress(study)).toEqual({ needed: 12, filled: 3, held: 1, comparisons: 6, complete: 0 });
});

test("a comparison is complete when all its votes are in", async () => {
  const study = await anOpenStudy({ prompts: 2, votes: 2 });
  for (const votes of [2, 1]) await castVotes(await anAnnotator(study), study, votes);
  expect(await studyProgress(study)).toEqual({ needed: 4, filled: 3, held: 0, comparisons: 2, complete: 1 });
  await nextPairs(await anAnnotator(study), study.publicId, { holding: [], want: 1 });
  expect(await studyProgress(study)).toMatchObject({ held: 1 });
});
