import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { nextPairs } from "@/lib/assignments/next-pairs";
import { skipAssignment } from "@/lib/assignments/skip-assignment";
import {
  anAnnotator,
  anOpenStudy,
  aVote,
  castVotes,
  close,
  type MadeAnnotator,
  type MadeStudy,
} from "@/prisma/factories";
import { castVote } from "./cast-vote";
import { listPastPairs } from "./past-pairs";
import type { VoteInput } from "./schema";
import { undoVote } from "./undo-vote";

const next = async (annotator: MadeAnnotator, study: MadeStudy) =>
  (await nextPairs(annotator, study.publicId, { holding: [], want: 1 })).pairs[0];

const ids = (past: Awaited<ReturnType<typeof listPastPairs>>) => past.map(({ pair }) => pair.assignmentId);

test("a vote comes back as it was given, on the side where it was given, and the pair as it was shown", async () => {
  const settings = { confidence: "required" as const, highlights: true };
  const study = await anOpenStudy({
    ...{ prompts: 8, votes: 1, aspects: ["clarity", "depth"], reasons: ["shorter", "kinder"] },
    ...{ scale: "graded_7" as const, settings },
  });
  const annotator = await anAnnotator(study);
  const given = new Map<string, { pair: unknown; vote: Partial<VoteInput> }>();
  for (let n = 0; n < 8; n++) {
    const pair = await next(annotator, study);
    const quote = pair.left[0].plain.slice(2, 8);
    const vote = {
      ...{ choice: "left" as const, strength: 3, confidence: 2, rationale: "Because." },
      ...{ aspects: { clarity: "right" as const, depth: "tie" as const }, aspectStrengths: { clarity: 1 } },
      ...{
        reasons: ["shorter"],
        highlights: [{ side: "left" as const, answer: 0, start: 2, end: 8, quote, mark: "good" as const }],
      },
    };
    await castVote(annotator, pair.assignmentId, aVote("left", vote));
    given.set(pair.assignmentId, { pair, vote });
  }
  const past = await listPastPairs(annotator, study.publicId, {});
  expect(ids(past)).toEqual([...given.keys()].reverse());
  for (const { pair, vote } of past) expect({ pair, vote }).toEqual(given.get(pair.assignmentId));
});

test("newest first, skips among the votes, ten at a time, and on from any of them", async () => {
  const study = await anOpenStudy({ prompts: 14, votes: 1 });
  const annotator = await anAnnotator(study);
  const done: string[] = [];
  for (let n = 0; n < 14; n++) {
    const { assignmentId } = await next(annotator, study);
    if (n % 3 === 0) await skipAssignment(annotator, assignmentId, { holding: [] });
    else await castVote(annotator, assignmentId, aVote("tie"));
    done.unshift(assignmentId);
  }
  const first = await listPastPairs(annotator, study.publicId, {});
  expect(ids(first)).toEqual(done.slice(0, 10));
  expect(first.map(({ vote }) => vote === null)).toEqual(done.slice(0, 10).map((_, at) => (13 - at) % 3 === 0));
  expect(ids(await listPastPairs(annotator, study.publicId, { before: done[9] }))).toEqual(done.slice(10));
});

test("what was taken back is not there, and what was taken back and given again is the newest", async () => {
  const study = await anOpenStudy({ prompts: 5, votes: 1 });
  const annotator = await anAnnotator(study);
  const [first, second, third] = await castVotes(annotator, study, 3);
  const { pair } = await undoVote(annotator, first, { idempotencyKey: randomUUID() });
  expect(ids(await listPastPairs(annotator, study.publicId, {}))).toEqual([third, second]);
  await castVote(annotator, pair.assignmentId, aVote("right"));
  expect(ids(await listPastPairs(annotator, study.publicId, {}))).toEqual([pair.assignmentId, third, second]);
});

test("a closed study shows nothing to take back, and nobody sees another's", async () => {
  const study = await anOpenStudy({ prompts: 5, votes: 2 });
  const [annotator, other] = [await anAnnotator(study), await anAnnotator(study)];
  const [vote] = await castVotes(annotator, study, 2);
  expect(await listPastPairs(other, study.publicId, {})).toEqual([]);
  expect(await listPastPairs(other, study.publicId, { before: vote })).toEqual([]);
  const stranger = await anAnnotator(await anOpenStudy());
  await expect(listPastPairs(stranger, study.publicId, {})).rejects.toMatchObject({ code: "not_found" });
  await close(study);
  expect(await listPastPairs(annotator, study.publicId, {})).toEqual([]);
});
