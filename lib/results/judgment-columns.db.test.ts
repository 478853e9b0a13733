import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { nextPairs } from "@/lib/assignments/next-pairs";
import { db } from "@/lib/db/client";
import { castVote } from "@/lib/votes/cast-vote";
import { undoVote } from "@/lib/votes/undo-vote";
import { anAnnotator, anOpenStudy, aVote } from "@/prisma/factories";
import { judgmentColumns } from "./judgment-columns";

const input = (choice: "left" | "tie" | "right", aspects = {}) => aVote(choice, { aspects, activeMs: 2500 });

test("columns say what the votes said, question by question", async () => {
  const study = await anOpenStudy({ prompts: 5, systems: ["x", "y", "z"], votes: 2, aspects: ["clarity"] });
  const annotators = [await anAnnotator(study, "One"), await anAnnotator(study, "Two")];
  for (const annotator of annotators) {
    const { pairs } = await nextPairs(annotator, study.publicId, { holding: [], want: 2 });
    for (const pair of pairs) await castVote(annotator, pair.assignmentId, input("left", { clarity: "tie" }));
  }
  const columns = await judgmentColumns(study);
  expect(columns.systems.map((system) => system.name)).toEqual(["x", "y", "z"]);
  expect(columns.pairs).toHaveLength(3);
  expect(columns.overall.length).toBe(4);
  expect([...columns.byAspect[0].outcome]).toEqual([1, 1, 1, 1]);
  expect([...columns.overall.unit]).toEqual([...columns.byAspect[0].unit]);
  const votes = await db().vote.findMany({ where: { studyId: study.id }, orderBy: { id: "asc" } });
  expect([...columns.overall.outcome].sort()).toEqual(votes.map((vote) => (vote.outcome === "a" ? 0 : 2)).sort());
  // Left was chosen each time: the left side and the winner are the same.
  expect([...columns.overall.displayedSide].map((side) => side * 2)).toEqual([...columns.overall.outcome]);
  expect([...columns.overall.seconds]).toEqual([2.5, 2.5, 2.5, 2.5]);
  expect(columns.neededVotes).toBe(5 * 3 * 2);
});

test("an aspect for some prompts only has the votes on these, and says of how many it was asked", async () => {
  const study = await anOpenStudy({
    prompts: 3,
    votes: 1,
    tags: ["chat", "safety", "chat"].map((value) => [{ key: "source", value }]),
    aspects: ["clarity", "safety"],
    tagFilters: { safety: [{ tag: "source", values: ["safety"] }] },
  });
  const annotator = await anAnnotator(study);
  for (let n = 0; n < 3; n++) {
    const { pairs } = await nextPairs(annotator, study.publicId, { holding: [], want: 1 });
    const answers = Object.fromEntries(pairs[0].aspects.map((key) => [key, "tie"]));
    await castVote(annotator, pairs[0].assignmentId, input("left", answers));
  }
  const { overall, byAspect, aspects, neededVotes } = await judgmentColumns(study);
  expect([overall.length, ...byAspect.map(({ length }) => length), neededVotes]).toEqual([3, 3, 1, 3]);
  expect(aspects.map(({ asked }) => asked)).toEqual([null, { prompts: 1, of: 3 }]);
});

test("on a graded scale the side and its strength are read", async () => {
  const study = await anOpenStudy({ scale: "graded_7", aspects: ["clarity"] });
  const annotator = await anAnnotator(study);
  const { pairs } = await nextPairs(annotator, study.publicId, { holding: [], want: 2 });
  for (const [at, { assignmentId }] of pairs.entries()) {
    const graded = { strength: at + 1, aspects: { clarity: "right" as const }, aspectStrengths: { clarity: 3 } };
    await castVote(annotator, assignmentId, aVote("left", graded));
  }
  const { overall, byAspect } = await judgmentColumns(study);
  expect([...overall.displayedSide].map((side) => side * 2)).toEqual([...overall.outcome]);
  expect([...byAspect[0].outcome]).toEqual([...overall.outcome].map((outcome) => 2 - outcome));
  expect([...overall.strength]).toEqual([1, 2]);
  expect([...byAspect[0].strength]).toEqual([3, 3]);
});

test("votes taken back and votes of the excluded stay out", async () => {
  const study = await anOpenStudy({ votes: 2 });
  const [keeps, undoes, leaves] = [await anAnnotator(study), await anAnnotator(study), await anAnnotator(study)];
  for (const annotator of [keeps, undoes, leaves]) {
    const { pairs } = await nextPairs(annotator, study.publicId, { holding: [], want: 1 });
    await castVote(annotator, pairs[0].assignmentId, input("tie"));
    if (annotator === undoes) await undoVote(annotator, pairs[0].assignmentId, { idempotencyKey: randomUUID() });
  }
  await db().participant.update({ where: { id: leaves.participantId }, data: { state: "excluded" } });
  const columns = await judgmentColumns(study);
  expect(columns.overall.length).toBe(1);
  expect(columns.annotators).toHaveLength(2);
});

test("rows are in the order in which votes were first cast, also after a vote was changed", async () => {
  const study = await anOpenStudy({ prompts: 6, votes: 2, aspects: ["clarity"] });
  const annotators = [await anAnnotator(study), await anAnnotator(study)];
  const cast: { annotator: (typeof annotators)[number]; assignmentId: string }[] = [];
  for (let turn = 0; turn < 6; turn++) {
    const annotator = annotators[turn % 2];
    const { pairs } = await nextPairs(annotator, study.publicId, { holding: [], want: 1 });
    const { assignmentId } = pairs[0];
    await castVote(
      annotator,
      assignmentId,
      aVote("left", { aspects: { clarity: "tie" }, activeMs: 1000 * (turn + 1) }),
    );
    cast.push({ annotator, assignmentId });
  }
  const changed = aVote("tie", { aspects: { clarity: "tie" }, activeMs: 1000 });
  await castVote(cast[0].annotator, cast[0].assignmentId, changed);
  const { overall, byAspect, annotators: columns } = await judgmentColumns(study);
  expect([...overall.rater]).toEqual([0, 1, 0, 1, 0, 1]);
  expect([...overall.seconds].map(Math.round).slice(1)).toEqual([2, 3, 4, 5, 6]);
  expect([...byAspect[0].rater]).toEqual([...overall.rater]);
  expect(columns.map(({ group }) => group)).toEqual([null, null]);
});

test("the scale's steps and annotators' groups come along", async () => {
  const study = await anOpenStudy({ scale: "graded_5" });
  const annotator = await anAnnotator(study);
  await db().participant.update({ where: { id: annotator.participantId }, data: { group: "experts" } });
  expect(await judgmentColumns(study)).toMatchObject({ steps: 2, annotators: [{ group: "experts" }] });
});
