import { expect, test } from "vitest";
import { flagAssignment } from "@/lib/assignments/flag-assignment";
import { nextPairs } from "@/lib/assignments/next-pairs";
import { db } from "@/lib/db/client";
import { castVote } from "@/lib/votes/cast-vote";
import { anAnnotator, anOpenStudy, aVote } from "@/prisma/factories";
import { guessReport } from "./guess-report";
import { listGuesses } from "./list-guesses";

test("a guess at the left or right response is about the system that stood there, whatever the side", async () => {
  const study = await anOpenStudy({ prompts: 8, systems: ["larch", "spruce"] });
  const annotator = await anAnnotator(study);
  for (let n = 0; n < 8; n++) {
    const { pairs } = await nextPairs(annotator, study.publicId, { holding: [], want: 1 });
    const { assignmentId } = pairs[0]!;
    const { flipped } = await db().assignment.findUniqueOrThrow({ where: { publicId: assignmentId } });
    await flagAssignment(annotator, assignmentId, { kind: "identity_guessed", guessed: "left", guess: "a birch" });
    // What is on the left is larch unless flipped; the last word counts.
    const guess = flipped ? "Spruce" : "Larch";
    for (let sent = 0; sent < 2; sent++)
      await flagAssignment(annotator, assignmentId, { kind: "identity_guessed", guessed: "left", guess });
    if (n < 6) await castVote(annotator, assignmentId, aVote("left"));
    else await db().assignment.update({ where: { publicId: assignmentId }, data: { state: "skipped" } });
  }
  const { guesses, systems } = await listGuesses(study);
  const report = guessReport(guesses, systems, { votes: 6, level: 0.95 });
  expect(report).toMatchObject({ annotators: 1, votesWithGuess: 6, comparisons: { right: 8, wrong: 0, unclear: 0 } });
  expect(new Set(guesses.map(({ comparison }) => comparison)).size).toBe(8);
});

test("an excluded annotator's guesses are left out, and so are flags without a guess", async () => {
  const study = await anOpenStudy();
  const [kept, excluded] = [await anAnnotator(study, "kept"), await anAnnotator(study, "excluded")];
  for (const annotator of [kept, excluded]) {
    const { pairs } = await nextPairs(annotator, study.publicId, { holding: [], want: 1 });
    await flagAssignment(annotator, pairs[0]!.assignmentId, {
      kind: "identity_guessed",
      guessed: "right",
      guess: "gpt",
    });
    await flagAssignment(annotator, pairs[0]!.assignmentId, { kind: "identity_revealed" });
  }
  await db().participant.update({ where: { id: excluded.participantId }, data: { state: "excluded" } });
  expect((await listGuesses(study)).guesses.map(({ annotator }) => annotator)).toEqual(["kept"]);
});
