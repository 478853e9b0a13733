import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { nextPairs } from "@/lib/assignments/next-pairs";
import { releaseExpired } from "@/lib/assignments/release-expired";
import { skipAssignment } from "@/lib/assignments/skip-assignment";
import { db } from "@/lib/db/client";
import { closeStudy } from "@/lib/studies/close-study";
import { anAnnotator, anOpenStudy, type MadeAnnotator, type MadeStudy, aVote as vote } from "@/prisma/factories";
import { castVote } from "./cast-vote";
import type { VoteInput } from "./schema";
import { undoVote } from "./undo-vote";

async function hand(annotator: MadeAnnotator, study: MadeStudy, want: 1 | 2 = 1) {
  return (await nextPairs(annotator, study.publicId, { holding: [], want })).pairs;
}

async function expire(assignmentId: string): Promise<void> {
  await db().assignment.update({
    where: { publicId: assignmentId },
    data: { leasedUntil: new Date(Date.now() - 1000) },
  });
  await releaseExpired();
}

/** Votes on everything that comes until nothing does. */
async function voteThrough(annotator: MadeAnnotator, study: MadeStudy): Promise<number> {
  let cast = 0;
  let [pair] = await hand(annotator, study);
  while (pair) {
    const answer = await castVote(annotator, pair.assignmentId, vote("left"));
    cast++;
    pair = answer.next ?? (await hand(annotator, study))[0];
  }
  return cast;
}

test("a vote is stored in canonical orientation with its side, history and filled slot", async () => {
  const study = await anOpenStudy({ aspects: ["clarity"] });
  const annotator = await anAnnotator(study);
  const [pair] = await hand(annotator, study);
  const answer = await castVote(
    annotator,
    pair.assignmentId,
    vote("left", { aspects: { clarity: "right" }, rationale: " because ".trim() }),
  );
  expect(answer.counted).toBe(true);
  expect(answer.progress).toEqual({ voted: 1, skipped: 0, target: null, activeMs: 1500 });
  const stored = await db().vote.findFirstOrThrow({
    where: { assignment: { publicId: pair.assignmentId } },
    include: { aspects: true, revisions: { omit: {} }, assignment: { include: { slot: true } } },
  });
  expect(stored.outcome).toBe(stored.flipped ? "b" : "a");
  expect(stored.aspects[0].outcome).toBe(stored.flipped ? "a" : "b");
  expect(stored.flipped).toBe(stored.assignment?.flipped);
  expect(stored.assignment?.slot?.state).toBe("filled");
  expect(stored.revisions.map((revision) => revision.kind)).toEqual(["cast"]);
});

test("a vote answers the aspects that are asked about its prompt: none is left out, and no other taken", async () => {
  const tag = (value: string) => [{ key: "source", value }];
  const study = await anOpenStudy({
    prompts: 3,
    tags: [tag("chat"), tag("safety"), [...tag("chat"), ...tag("safety")]],
    aspects: ["clarity", "depth", "safety"],
    tagFilters: {
      clarity: [{ tag: "source", values: ["chat", "maths"] }],
      safety: [{ tag: "source", values: ["safety"] }],
    },
  });
  const annotator = await anAnnotator(study);
  const seen = new Map<string, string[]>();
  for (let [pair] = await hand(annotator, study); pair; [pair] = await hand(annotator, study)) {
    const { assignmentId, aspects } = pair;
    const answers = (keys: string[]) => vote("left", { aspects: Object.fromEntries(keys.map((key) => [key, "tie"])) });
    const cast = (input: VoteInput) => castVote(annotator, assignmentId, input);
    for (const key of ["clarity", "depth", "safety"]) {
      const others = aspects.filter((one) => one !== key);
      const wrong = aspects.includes(key) ? others : [...aspects, key];
      await expect(cast(answers(wrong))).rejects.toMatchObject({
        code: "invalid",
        ...(aspects.includes(key) && { fields: { [`aspects.${key}`]: expect.any(String) } }),
      });
    }
    expect((await cast(answers(aspects))).counted).toBe(true);
    await expect(cast(answers(["clarity", "depth", "safety"].filter((key) => key !== aspects[0])))).rejects.toThrow();
    await cast(vote("right", answers(aspects)));
    const { comparison, vote: stored } = await db().assignment.findUniqueOrThrow({
      where: { publicId: assignmentId },
      include: { comparison: { include: { prompt: true } }, vote: { include: { aspects: true } } },
    });
    expect(stored?.aspects).toHaveLength(aspects.length);
    seen.set(String(comparison.prompt.position), aspects);
  }
  expect(Object.fromEntries(seen)).toEqual({
    0: ["clarity", "depth"],
    1: ["depth", "safety"],
    2: ["clarity", "depth", "safety"],
  });
});

test("what is left and right on the screen is what the stored side says", async () => {
  const study = await anOpenStudy({ prompts: 6 });
  const annotator = await anAnnotator(study);
  for (const pair of await hand(annotator, study, 2)) {
    const row = await db().assignment.findUniqueOrThrow({
      where: { publicId: pair.assignmentId },
      include: { comparison: { include: { pair: true, prompt: { include: { responses: true } } } } },
    });
    const left = row.comparison.prompt.responses.find((response) => response.text === pair.left[0]?.plain);
    expect(left?.systemId).toBe(row.flipped ? row.comparison.pair.systemBId : row.comparison.pair.systemAId);
  }
});

test("the same vote sent twice, or at once, is one vote with one answer", async () => {
  const study = await anOpenStudy();
  const annotator = await anAnnotator(study);
  const [pair] = await hand(annotator, study);
  const input = vote("tie");
  const answers = await Promise.all([1, 2, 3, 4].map(() => castVote(annotator, pair.assignmentId, input)));
  expect(answers.every((answer) => answer.counted)).toBe(true);
  expect(await db().vote.count({ where: { studyId: study.id } })).toBe(1);
  expect(await db().voteRevision.count({ where: { studyId: study.id } })).toBe(1);
  expect((await db().participant.findUniqueOrThrow({ where: { id: annotator.participantId } })).voted).toBe(1);
});

test("another key on the same pair changes the vote and keeps both in its history", async () => {
  const study = await anOpenStudy();
  const annotator = await anAnnotator(study);
  const [pair] = await hand(annotator, study);
  await castVote(annotator, pair.assignmentId, vote("left"));
  await castVote(annotator, pair.assignmentId, vote("tie"));
  const stored = await db().vote.findFirstOrThrow({
    where: { studyId: study.id },
    include: { revisions: { omit: {}, orderBy: { id: "asc" } } },
  });
  expect(stored.outcome).toBe("tie");
  expect(stored.revisions.map((revision) => revision.kind)).toEqual(["cast", "edit"]);
});

describe("exactly k", () => {
  test("many annotators at once fill every comparison k times, none twice by one person", async () => {
    const study = await anOpenStudy({ prompts: 12, votes: 3, systems: ["x", "y", "z"] });
    const annotators = await Promise.all(Array.from({ length: 8 }, () => anAnnotator(study)));
    const cast = await Promise.all(annotators.map((annotator) => voteThrough(annotator, study)));
    expect(cast.reduce((sum, n) => sum + n, 0)).toBe(12 * 3 * 3);
    const counts = await db().$queryRaw<{ n: number; raters: number }[]>`
      SELECT count(*)::int AS n, count(DISTINCT "raterId")::int AS raters FROM "Vote" WHERE "studyId" = ${study.id} AND NOT "surplus" GROUP BY "comparisonId"`;
    expect(counts).toHaveLength(36);
    expect(counts.every(({ n, raters }) => n === 3 && raters === 3)).toBe(true);
  });

  test("as dealt, left and right differ by at most one per comparison and per pair of systems", async () => {
    const study = await anOpenStudy({ prompts: 25, votes: 3, systems: ["x", "y", "z"] });
    const per = (column: "comparisonId" | "pairId") =>
      db().slot.groupBy({ by: [column, "flipped"], where: { studyId: study.id }, _count: true });
    for (const column of ["comparisonId", "pairId"] as const) {
      const balance = new Map<bigint, number>();
      for (const row of await per(column))
        balance.set(row[column], (balance.get(row[column]) ?? 0) + (row.flipped ? 1 : -1) * row._count);
      expect(Math.max(...[...balance.values()].map(Math.abs))).toBeLessThanOrEqual(1);
    }
  });

  test("a vote whose lease lapsed still counts while its slot is free", async () => {
    const study = await anOpenStudy({ prompts: 1, votes: 1 });
    const late = await anAnnotator(study);
    const [pair] = await hand(late, study);
    await expire(pair.assignmentId);
    expect((await castVote(late, pair.assignmentId, vote("left"))).counted).toBe(true);
  });

  test("a vote whose slot somebody else filled is kept as surplus", async () => {
    const study = await anOpenStudy({ prompts: 1, votes: 1 });
    const [late, quick] = [await anAnnotator(study), await anAnnotator(study)];
    const [pair] = await hand(late, study);
    await expire(pair.assignmentId);
    expect(await voteThrough(quick, study)).toBe(1);
    const answer = await castVote(late, pair.assignmentId, vote("left"));
    expect(answer.counted).toBe(false);
    expect(await db().vote.count({ where: { studyId: study.id, surplus: true } })).toBe(1);
    expect(await db().vote.count({ where: { studyId: study.id, surplus: false } })).toBe(1);
  });

  test("a vote that arrives after closing is kept as surplus, and a changed vote is refused", async () => {
    const study = await anOpenStudy();
    const annotator = await anAnnotator(study);
    const [first, second] = await hand(annotator, study, 2);
    await castVote(annotator, first.assignmentId, vote("left", { holding: [second.assignmentId] }));
    await closeStudy(study.owner, { studyId: String(study.id) });
    expect(await castVote(annotator, second.assignmentId, vote("right"))).toMatchObject({ counted: false, next: null });
    await expect(castVote(annotator, first.assignmentId, vote("tie"))).rejects.toThrow("closed");
  });

  test("a late vote on a pair that came to the same annotator again counts once", async () => {
    const study = await anOpenStudy({ prompts: 1, votes: 1 });
    const annotator = await anAnnotator(study);
    const [pair] = await hand(annotator, study);
    await expire(pair.assignmentId);
    const [again] = await hand(annotator, study);
    expect(again.assignmentId).not.toBe(pair.assignmentId);
    expect((await castVote(annotator, pair.assignmentId, vote("left"))).counted).toBe(true);
    expect(await castVote(annotator, again.assignmentId, vote("right"))).toMatchObject({ counted: false });
    expect(await db().vote.count({ where: { studyId: study.id } })).toBe(1);
    expect(
      await db().voteRevision.findMany({
        where: { studyId: study.id },
        select: { kind: true },
        orderBy: { id: "asc" },
      }),
    ).toEqual([{ kind: "cast" }, { kind: "superseded" }]);
  });
});

test("undo takes the vote back and the same comparison comes again with the same sides", async () => {
  const study = await anOpenStudy();
  const annotator = await anAnnotator(study);
  const [pair] = await hand(annotator, study);
  await castVote(annotator, pair.assignmentId, vote("left"));
  const key = randomUUID();
  const undone = await undoVote(annotator, pair.assignmentId, { idempotencyKey: key });
  expect(undone.pair.left).toEqual(pair.left);
  expect(undone.pair.assignmentId).not.toBe(pair.assignmentId);
  expect(undone.progress.voted).toBe(0);
  expect((await undoVote(annotator, pair.assignmentId, { idempotencyKey: key })).pair.assignmentId).toBe(
    undone.pair.assignmentId,
  );
  expect((await castVote(annotator, undone.pair.assignmentId, vote("right"))).counted).toBe(true);
  expect(await db().vote.count({ where: { studyId: study.id, state: "active" } })).toBe(1);
  expect(await db().vote.count({ where: { studyId: study.id, state: "undone" } })).toBe(1);
});

test("a paused annotator's vote on a pair in hand counts, and no other pair follows", async () => {
  const study = await anOpenStudy();
  const annotator = await anAnnotator(study);
  const [pair] = await hand(annotator, study);
  await db().participant.update({ where: { id: annotator.participantId }, data: { state: "paused" } });
  expect(await castVote(annotator, pair.assignmentId, vote("left"))).toMatchObject({ counted: true, next: null });
  expect(await hand(annotator, study)).toEqual([]);
});

test("a skipped pair goes to somebody else and never comes back to the one who skipped", async () => {
  const study = await anOpenStudy({ prompts: 3, votes: 1 });
  const [picky, other] = [await anAnnotator(study), await anAnnotator(study)];
  const [pair] = await hand(picky, study);
  const { next, progress } = await skipAssignment(picky, pair.assignmentId, { holding: [] });
  expect(next?.assignmentId).not.toBe(pair.assignmentId);
  expect(progress).toEqual({ voted: 0, skipped: 1, target: null, activeMs: 0 });
  expect(next && (await castVote(picky, next.assignmentId, vote("left"))).counted).toBe(true);
  const rest = await voteThrough(other, study);
  expect(rest + (await voteThrough(picky, study))).toBe(2);
  expect(rest).toBeGreaterThanOrEqual(1);
});

describe("refused", () => {
  test("somebody else's pair looks like none at all", async () => {
    const study = await anOpenStudy();
    const [mine, theirs] = [await anAnnotator(study), await anAnnotator(study)];
    const [pair] = await hand(mine, study);
    await expect(castVote(theirs, pair.assignmentId, vote("left"))).rejects.toMatchObject({ code: "not_found" });
    expect(await db().vote.count({ where: { studyId: study.id } })).toBe(0);
  });

  test("a vote that leaves out what the protocol asks, or says what it does not", async () => {
    const study = await anOpenStudy({ aspects: ["clarity"], rationale: "required_non_tie" });
    const annotator = await anAnnotator(study);
    const [pair] = await hand(annotator, study);
    const bad: Partial<VoteInput>[] = [
      { aspects: {}, rationale: "x" },
      { aspects: { clarity: "left" } },
      { aspects: { clarity: "left", other: "tie" }, rationale: "x" },
      { aspects: { clarity: "left" }, rationale: "x", choice: "both_bad" },
    ];
    for (const input of bad)
      await expect(castVote(annotator, pair.assignmentId, vote("left", input))).rejects.toMatchObject({
        code: "invalid",
      });
    expect((await castVote(annotator, pair.assignmentId, vote("tie", { aspects: { clarity: "left" } }))).counted).toBe(
      true,
    );
  });

  test("an excluded participant's vote", async () => {
    const study = await anOpenStudy();
    const annotator = await anAnnotator(study);
    const [pair] = await hand(annotator, study);
    await db().participant.update({ where: { id: annotator.participantId }, data: { state: "excluded" } });
    await expect(castVote(annotator, pair.assignmentId, vote("left"))).rejects.toMatchObject({ code: "forbidden" });
  });
});
