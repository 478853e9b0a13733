import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { anAnnotator, anOpenStudy } from "@/prisma/factories";
import { flagAssignment } from "./flag-assignment";
import { nextPairs } from "./next-pairs";
import { FlagInput } from "./schema";

test("a flag is kept once however often it is sent, beside others on the same pair, and only by its own annotator", async () => {
  const study = await anOpenStudy();
  const [annotator, stranger] = [await anAnnotator(study), await anAnnotator(study)];
  const { pairs } = await nextPairs(annotator, study.publicId, { holding: [], want: 1 });
  const id = pairs[0].assignmentId;
  for (let n = 0; n < 3; n++) await flagAssignment(annotator, id, { kind: "broken", note: "ends in the middle" });
  await flagAssignment(annotator, id, { kind: "harmful" });
  await expect(flagAssignment(stranger, id, { kind: "other" })).rejects.toMatchObject({ code: "not_found" });
  const flags = await db().flag.findMany({ orderBy: { id: "asc" } });
  expect(flags.map(({ kind, note }) => [kind, note])).toEqual([
    ["broken", "ends in the middle"],
    ["harmful", null],
  ]);
});

test("a guess is about one response and a system; other flags are about neither", () => {
  const fits = (input: unknown) => FlagInput.safeParse(input).success;
  expect(fits({ kind: "identity_guessed", guessed: "left", guess: "Larch" })).toBe(true);
  expect(fits({ kind: "identity_guessed", guessed: "left" })).toBe(false);
  expect(fits({ kind: "identity_guessed", guessed: "left", guess: "  " })).toBe(false);
  expect(fits({ kind: "identity_guessed", guess: "Larch" })).toBe(false);
  expect(fits({ kind: "broken" })).toBe(true);
  expect(fits({ kind: "broken", guessed: "left", guess: "Larch" })).toBe(false);
});

test("guesses at both responses are two flags in canonical orientation, each kept once", async () => {
  const study = await anOpenStudy();
  const annotator = await anAnnotator(study);
  const { pairs } = await nextPairs(annotator, study.publicId, { holding: [], want: 1 });
  const id = pairs[0]!.assignmentId;
  for (let n = 0; n < 2; n++)
    for (const guessed of ["left", "right"] as const)
      await flagAssignment(annotator, id, { kind: "identity_guessed", guessed, guess: `the ${guessed} one` });
  const { flipped } = await db().assignment.findUniqueOrThrow({ where: { publicId: id } });
  const flags = await db().flag.findMany({ where: { assignment: { publicId: id } }, orderBy: { id: "asc" } });
  expect(flags.map(({ guessed, guess }) => [guessed, guess])).toEqual([
    [flipped ? "b" : "a", "the left one"],
    [flipped ? "a" : "b", "the right one"],
  ]);
});
