import { expect, test } from "vitest";
import { nextPairs } from "@/lib/assignments/next-pairs";
import { db } from "@/lib/db/client";
import { anAnnotator, anOpenStudy, aVote } from "@/prisma/factories";
import { castVote } from "./cast-vote";
import type { VoteInput } from "./schema";

const passage = { answer: 0, start: 0, end: 6, quote: "Answer", mark: "good" as const };

async function everything() {
  const study = await anOpenStudy({
    prompts: 6,
    scale: "graded_7",
    aspects: ["clarity", "depth"],
    reasons: ["shorter", "wrong"],
    rationale: "required",
    settings: { confidence: "required", highlights: true },
  });
  const annotator = await anAnnotator(study);
  const [pair] = (await nextPairs(annotator, study.publicId, { holding: [], want: 1 })).pairs;
  if (!pair) throw new Error("no pair came");
  const cast = (choice: VoteInput["choice"], extra: Partial<VoteInput>) =>
    castVote(annotator, pair.assignmentId, aVote(choice, { confidence: 2, ...extra }));
  const stored = () =>
    db().vote.findFirstOrThrow({
      where: { studyId: study.id },
      include: {
        aspects: { include: { aspect: true }, orderBy: { aspect: { position: "asc" } } },
        codes: { include: { code: true } },
        revisions: { orderBy: { id: "asc" } },
      },
    });
  const activeMs = async () =>
    (await db().participant.findUniqueOrThrow({ where: { id: annotator.participantId } })).activeMs;
  return { study, cast, stored, activeMs };
}

test("every part of a vote is stored in canonical orientation, and all of it in its history", async () => {
  const { cast, stored, activeMs } = await everything();
  await cast("left", {
    strength: 3,
    aspects: { clarity: "right", depth: "tie" },
    aspectStrengths: { clarity: 1 },
    reasons: ["wrong", "wrong"],
    rationale: "because",
    highlights: [{ ...passage, side: "right" }],
    activeMs: 1200,
  });
  const vote = await stored();
  const [left, right] = vote.flipped ? (["b", "a"] as const) : (["a", "b"] as const);
  expect(vote).toMatchObject({ outcome: left, strength: 3, confidence: 2, rationale: "because", activeMs: 1200 });
  expect(vote.highlights).toEqual([{ ...passage, side: right }]);
  expect(vote.aspects).toMatchObject([
    { aspect: { key: "clarity" }, outcome: right, strength: 1 },
    { aspect: { key: "depth" }, outcome: "tie", strength: null },
  ]);
  expect(vote.codes).toMatchObject([{ code: { key: "wrong" }, coderId: null }]);
  expect(vote.revisions.map(({ kind, content }) => ({ kind, content }))).toEqual([
    {
      kind: "cast",
      content: {
        outcome: left,
        strength: 3,
        aspects: { clarity: right, depth: "tie" },
        aspectStrengths: { clarity: 1 },
        confidence: 2,
        rationale: "because",
        reasons: ["wrong"],
        highlights: [{ ...passage, side: right }],
        activeMs: 1200,
      },
    },
  ]);
  expect(await activeMs()).toBe(1200n);
});

test("an edit changes every part, keeps the history, and adds its time; a researcher's own codes stay", async () => {
  const { study, cast, stored, activeMs } = await everything();
  await cast("left", {
    strength: 3,
    aspects: { clarity: "left", depth: "tie" },
    aspectStrengths: { clarity: 2 },
    reasons: ["shorter"],
    highlights: [{ ...passage, side: "left" }],
    activeMs: 1000,
  });
  const { id } = await stored();
  const code = await db().rationaleCode.create({ data: { studyId: study.id, key: "tone", name: "Tone" } });
  await db().voteRationaleCode.create({ data: { voteId: id, codeId: code.id, coderId: study.owner.id } });
  const edit = aVote("tie", {
    aspects: { clarity: "tie", depth: "right" },
    aspectStrengths: { depth: 1 },
    confidence: 1,
    reasons: ["wrong"],
    activeMs: 300,
  });
  await cast("tie", edit);
  await cast("tie", edit);
  const vote = await stored();
  expect(vote).toMatchObject({ outcome: "tie", strength: null, confidence: 1, rationale: null, highlights: null });
  expect(vote.aspects.map(({ outcome, strength }) => [outcome, strength])).toEqual([
    ["tie", null],
    [vote.flipped ? "a" : "b", 1],
  ]);
  expect(vote.codes.map((ticked) => ticked.code.key).sort()).toEqual(["tone", "wrong"]);
  expect(vote.revisions.map(({ kind }) => kind)).toEqual(["cast", "edit"]);
  expect(vote.revisions[0]?.content).toMatchObject({ strength: 3, reasons: ["shorter"] });
  expect(await activeMs()).toBe(1300n);
});

test("a vote that the protocol does not offer leaves no trace", async () => {
  const { study, cast, activeMs } = await everything();
  const aspects = { clarity: "tie", depth: "tie" } as const;
  await expect(cast("left", { aspects, rationale: "x" })).rejects.toThrow("how much better");
  await expect(cast("tie", { aspects, rationale: "x", confidence: undefined })).rejects.toThrow("how sure");
  await expect(cast("tie", { aspects })).rejects.toThrow("Write why");
  await expect(cast("tie", { aspects, reasons: ["unknown"] })).rejects.toThrow("does not offer");
  expect(await db().vote.count({ where: { studyId: study.id } })).toBe(0);
  expect(await activeMs()).toBe(0n);
});
