import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { anAnnotator, anOpenStudy } from "@/prisma/factories";
import { flagAssignment } from "./flag-assignment";
import { nextPairs } from "./next-pairs";

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
