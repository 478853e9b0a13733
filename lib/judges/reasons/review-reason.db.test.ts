import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { excludeParticipant } from "@/lib/participants/exclude-participant";
import { aJudgeRun, anAnnotator, anOpenStudy, castVotes, close, type MadeStudy } from "@/prisma/factories";
import { closeReasonPass, reopenReasonPass } from "./close-reason-pass";
import { countReasons, nextReason } from "./next-reason";
import { listReasonPasses } from "./queries";
import { reviewReason } from "./review-reason";
import { StartReasonPassInput } from "./schema";
import { startReasonPass } from "./start-reason-pass";
import { undoReview } from "./undo-review";

const yes = { acceptable: true, note: "", activeMs: 10 };

async function aJudgedStudy(options: Parameters<typeof anOpenStudy>[0] = {}, reason?: string) {
  const study = await anOpenStudy({ prompts: 4, votes: 3, systems: ["Kestrel", "Merlinwood"], ...options });
  await aJudgeRun(study, "vexing");
  if (reason) await db().verdict.updateMany({ where: { comparison: { studyId: study.id } }, data: { reason } });
  const judge = await db().judge.findFirstOrThrow({ where: { studyId: study.id }, include: { versions: true } });
  // What the factory calls the judge is in its reasons.
  await db().judge.update({ where: { id: judge.id }, data: { name: "Careful judge" } });
  const judgeVersionId = String(judge.versions[0]?.id);
  const start = (change: object = {}) =>
    startReasonPass(
      study.owner,
      StartReasonPassInput.parse({ studyId: String(study.id), judgeVersionId, size: 4, ...change }),
    );
  return { study, judgeId: String(judge.id), start };
}

async function aVoter(study: MadeStudy, votes = 4) {
  const annotator = await anAnnotator(study);
  await castVotes(annotator, study, votes);
  return annotator;
}

test("reasons come after one's votes, on pairs one has voted on, each once, to the end", async () => {
  const { study, start, judgeId } = await aJudgedStudy();
  const annotator = await aVoter(study, 2);
  await start();
  expect(await countReasons(annotator, study.publicId)).toEqual({ answered: 0, left: 2, last: null });
  const first = await nextReason(annotator, study.publicId);
  expect(await nextReason(annotator, study.publicId)).toEqual(first);
  const of = { publicId: study.publicId, reviewId: first.next?.reviewId ?? "" };
  const second = await reviewReason(annotator, of, { ...yes, note: "Well said." });
  expect(second.progress).toMatchObject({ answered: 1, left: 1, last: of.reviewId });
  const end = await reviewReason(
    annotator,
    { ...of, reviewId: second.next?.reviewId ?? "" },
    { ...yes, acceptable: false },
  );
  expect(end).toMatchObject({ next: null, progress: { answered: 2, left: 0 } });
  const [pass] = await listReasonPasses(study, judgeId);
  expect(pass).toMatchObject({ answers: 2, annotators: 1, complete: 2, all: { acceptable: 1, answers: 2 } });
  expect(pass?.notes).toMatchObject([
    { note: "Well said.", acceptable: true, annotator: annotator.name && expect.any(String) },
  ]);
  expect(pass?.byOwnVote.reduce((sum, { answers }) => sum + answers, 0)).toBe(2);
});

test("a pair that waits for a vote comes before any reason", async () => {
  const { study, start } = await aJudgedStudy();
  const annotator = await aVoter(study, 2);
  await start();
  await db().assignment.updateMany({ where: { participantId: annotator.participantId, state: "voted" }, data: {} });
  const { nextPairs } = await import("@/lib/assignments/next-pairs");
  await nextPairs(annotator, study.publicId, { holding: [], want: 1 });
  expect(await nextReason(annotator, study.publicId)).toMatchObject({ next: null, progress: { left: 0 } });
});

test("who has not voted gets none while the study is open; once it has closed a voter gets any", async () => {
  const { study, start } = await aJudgedStudy();
  await aVoter(study, 4);
  const [newcomer, voter] = [await anAnnotator(study), await aVoter(study, 1)];
  await start({ perReason: 3 });
  expect((await nextReason(newcomer, study.publicId)).next).toBeNull();
  expect((await countReasons(voter, study.publicId)).left).toBe(1);
  await close(study);
  expect((await nextReason(newcomer, study.publicId)).next).toBeNull();
  expect((await countReasons(voter, study.publicId)).left).toBe(4);
});

test("the same answer twice is one, another is a change of mind, and the last can be taken back", async () => {
  const { study, start } = await aJudgedStudy();
  const annotator = await aVoter(study);
  await start();
  const { next } = await nextReason(annotator, study.publicId);
  const of = { publicId: study.publicId, reviewId: next?.reviewId ?? "" };
  await reviewReason(annotator, of, yes);
  expect((await reviewReason(annotator, of, yes)).progress.answered).toBe(1);
  await reviewReason(annotator, of, { ...yes, acceptable: false });
  const reviews = await db().reasonReview.findMany({ where: { acceptable: { not: null } } });
  expect(reviews.filter(({ publicId }) => publicId === of.reviewId)).toMatchObject([
    { acceptable: false, activeMs: 10 },
  ]);
  const back = await undoReview(annotator, of);
  expect(back.next).toMatchObject({ reviewId: of.reviewId, verdict: next?.verdict });
  expect(await undoReview(annotator, of)).toEqual(back);
});

test("many at once: no reason goes to more annotators than were wanted", async () => {
  const { study, start } = await aJudgedStudy({ votes: 6 });
  const annotators = await Promise.all(Array.from({ length: 6 }, () => aVoter(study)));
  const { passId } = await start({ perReason: 2 });
  const drain = async (annotator: (typeof annotators)[number]) => {
    for (let { next } = await nextReason(annotator, study.publicId); next; )
      ({ next } = await reviewReason(annotator, { publicId: study.publicId, reviewId: next.reviewId }, yes));
  };
  await Promise.all(annotators.map(drain));
  // Who came while another held a row's lock may have gone away with nothing: they ask again.
  await Promise.all(annotators.map(drain));
  const drawn = await db().drawnReason.findMany({ where: { passId }, include: { reviews: true } });
  expect(drawn.map(({ taken, reviews }) => [taken, reviews.length])).toEqual(drawn.map(() => [2, 2]));
});

test("a reason that was left alone goes to somebody else, and its first reader may still answer", async () => {
  const { study, start } = await aJudgedStudy({ prompts: 1 });
  const [one, other] = [await aVoter(study, 1), await aVoter(study, 1)];
  await start();
  const held = await nextReason(one, study.publicId);
  expect((await nextReason(other, study.publicId)).next).toBeNull();
  await db().reasonReview.updateMany({ where: { publicId: held.next?.reviewId }, data: { leasedUntil: new Date(0) } });
  const given = await nextReason(other, study.publicId);
  expect(given.next?.reviewId).not.toBe(held.next?.reviewId);
  for (const [annotator, { next }] of [
    [one, held],
    [other, given],
  ] as const)
    await reviewReason(annotator, { publicId: study.publicId, reviewId: next?.reviewId ?? "" }, yes);
  expect(
    await db().reasonReview.count({ where: { acceptable: true, verdict: { comparison: { studyId: study.id } } } }),
  ).toBe(2);
});

test("sides are turned in verdict and reason alike", async () => {
  const { study, start } = await aJudgedStudy({}, "Response 1 is right and the second response is not.");
  const annotator = await aVoter(study);
  await start();
  for (let { next } = await nextReason(annotator, study.publicId); next; ) {
    // The factory's judge saw a first and preferred it.
    const other = next.verdict === "left" ? "right" : "left";
    expect(next).toMatchObject({
      reason: `The ${next.verdict} response is right and the ${other} response is not.`,
      turned: true,
      first: null,
    });
    ({ next } = await reviewReason(annotator, { publicId: study.publicId, reviewId: next.reviewId }, yes));
  }
});

test("a reason that names a system is not drawn, and one that has come to name one is left out when its turn comes", async () => {
  const named = await aJudgedStudy({}, "This is plainly by Kestrel.");
  await aVoter(named.study);
  await expect(named.start()).rejects.toThrow("no reason to review");
  const { study, start, judgeId } = await aJudgedStudy({}, "It names a heronish bird.");
  const annotator = await aVoter(study);
  await start();
  await db().system.updateMany({ where: { studyId: study.id, name: "Kestrel" }, data: { name: "Heronish" } });
  expect((await nextReason(annotator, study.publicId)).next).toBeNull();
  expect(await listReasonPasses(study, judgeId)).toMatchObject([{ reasons: 0, leftOut: 4 }]);
});

test("once a reason was shown, the vote on its pair stays", async () => {
  const { castVote } = await import("@/lib/votes/cast-vote");
  const { undoVote } = await import("@/lib/votes/undo-vote");
  const { aVote } = await import("@/prisma/factories");
  const { study, start } = await aJudgedStudy({ prompts: 1 });
  const annotator = await anAnnotator(study);
  const [voted = ""] = await castVotes(annotator, study, 1);
  await castVote(annotator, voted, aVote("right"));
  await start();
  await nextReason(annotator, study.publicId);
  await expect(castVote(annotator, voted, aVote("tie"))).rejects.toThrow("stays as it is");
  const { idempotencyKey } = aVote();
  await expect(undoVote(annotator, voted, { idempotencyKey })).rejects.toThrow("stays as it is");
});

test("an ended review takes no answers until it goes on; excluded annotators count no more", async () => {
  const { study, start, judgeId } = await aJudgedStudy();
  const annotator = await aVoter(study);
  const { passId } = await start();
  const ref = { studyId: String(study.id), passId: String(passId) };
  const { next } = await nextReason(annotator, study.publicId);
  const of = { publicId: study.publicId, reviewId: next?.reviewId ?? "" };
  await closeReasonPass(study.owner, ref);
  await expect(reviewReason(annotator, of, yes)).rejects.toThrow("has ended");
  expect((await nextReason(annotator, study.publicId)).next).toBeNull();
  await reopenReasonPass(study.owner, ref);
  await reviewReason(annotator, of, yes);
  expect(await listReasonPasses(study, judgeId)).toMatchObject([{ state: "open", answers: 1 }]);
  await excludeParticipant(study.owner, {
    studyId: String(study.id),
    participantId: String(annotator.participantId),
  });
  expect(await listReasonPasses(study, judgeId)).toMatchObject([{ answers: 0 }]);
  await expect(nextReason(annotator, study.publicId)).rejects.toThrow("no longer take part");
});

test("nobody reviews for somebody else, and only editors open reviews", async () => {
  const { study, start } = await aJudgedStudy();
  const [one, other] = [await aVoter(study), await aVoter(study)];
  await start({ perReason: 2 });
  const { next } = await nextReason(one, study.publicId);
  const of = { publicId: study.publicId, reviewId: next?.reviewId ?? "" };
  await expect(reviewReason(other, of, yes)).rejects.toThrow("no such reason");
  await expect(undoReview(other, of)).rejects.toThrow("no such reason");
  const elsewhere = await anOpenStudy();
  await expect(nextReason(one, elsewhere.publicId)).rejects.toThrow("no such study");
});

test("the same seed draws the same, outcomes in turn", async () => {
  const { study, start } = await aJudgedStudy({ prompts: 8 });
  await aVoter(study, 8);
  const verdicts = await db().verdict.findMany({
    where: { comparison: { studyId: study.id } },
    orderBy: { id: "asc" },
  });
  for (const { id } of verdicts.slice(0, 2)) await db().verdict.update({ where: { id }, data: { outcome: "tie" } });
  const drawnIn = async (seed: number) => {
    const { passId } = await start({ seed });
    const drawn = await db().drawnReason.findMany({
      where: { passId },
      orderBy: { place: "asc" },
      include: { verdict: true },
    });
    return drawn.map(({ verdict }) => verdict);
  };
  const [one, again] = [await drawnIn(3), await drawnIn(3)];
  expect(again).toEqual(one);
  expect(one.map(({ outcome }) => outcome).sort()).toEqual(["a", "a", "tie", "tie"]);
  expect((await drawnIn(4)).map(({ id }) => id)).not.toEqual(one.map(({ id }) => id));
});
