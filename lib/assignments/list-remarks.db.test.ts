import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { castVote } from "@/lib/votes/cast-vote";
import { anAnnotator, anOpenStudy, aVote } from "@/prisma/factories";
import { flagAssignment } from "./flag-assignment";
import { listRemarks } from "./list-remarks";
import { nextPairs } from "./next-pairs";
import { RemarksFilter } from "./schema";
import { skipAssignment } from "./skip-assignment";

type Study = Awaited<ReturnType<typeof anOpenStudy>>;

const everything = RemarksFilter.parse({});
const asOwner = (study: Study) => ({ id: study.id, actor: study.owner, canEdit: true });

async function aPair(annotator: Awaited<ReturnType<typeof anAnnotator>>, study: Study) {
  const { pairs } = await nextPairs(annotator, study.publicId, { holding: [], want: 1 });
  return pairs[0]!.assignmentId;
}

test("flags and skips come with who, why, on which prompt and which systems, newest first", async () => {
  const study = await anOpenStudy({ systems: ["larch", "spruce"] });
  const annotator = await anAnnotator(study, "Edda");
  const first = await aPair(annotator, study);
  await flagAssignment(annotator, first, { kind: "broken", note: "ends in the middle" });
  const { flipped } = await db().assignment.findUniqueOrThrow({ where: { publicId: first } });
  await flagAssignment(annotator, first, { kind: "identity_guessed", guessed: "left", guess: "Larch" });
  await skipAssignment(annotator, first, { holding: [], reason: "other", note: "a poem" });
  const { remarks, counts, reasons, pages } = await listRemarks(asOwner(study), everything);
  expect(remarks.map(({ kind, reason, note, guess, about }) => [kind, reason, note, guess, about])).toEqual([
    ["skipped", "other", "a poem", null, null],
    ["identity_guessed", null, null, "Larch", flipped ? "spruce" : "larch"],
    ["broken", null, "ends in the middle", null, null],
  ]);
  expect(remarks[0]).toMatchObject({ annotator: "Edda", excluded: false, systems: ["larch", "spruce"] });
  expect(remarks[0]!.text).toContain(`Prompt ${remarks[0]!.prompt - 1} of`);
  expect(counts).toMatchObject({ broken: 1, identity_guessed: 1, skipped: 1, harmful: 0 });
  expect(reasons).toEqual([{ reason: "other", count: 1 }]);
  expect(pages).toBe(1);
});

test("one kind alone can be listed, and another study's remarks never are", async () => {
  const [study, elsewhere] = [await anOpenStudy(), await anOpenStudy()];
  for (const each of [study, elsewhere]) {
    const annotator = await anAnnotator(each);
    const pair = await aPair(annotator, each);
    await flagAssignment(annotator, pair, { kind: "harmful" });
    await flagAssignment(annotator, pair, { kind: "other", note: "odd" });
  }
  const harmful = await listRemarks(asOwner(study), RemarksFilter.parse({ kind: "harmful" }));
  expect(harmful.remarks.map(({ kind }) => kind)).toEqual(["harmful"]);
  expect(harmful.counts).toMatchObject({ harmful: 1, other: 1 });
});

test("a skip that was taken back for a vote is no skip", async () => {
  const study = await anOpenStudy();
  const annotator = await anAnnotator(study);
  const pair = await aPair(annotator, study);
  await skipAssignment(annotator, pair, { holding: [], reason: "unclear" });
  await castVote(annotator, pair, aVote("left"));
  expect(await listRemarks(asOwner(study), everything)).toMatchObject({
    remarks: [],
    reasons: [],
    counts: { skipped: 0 },
  });
});

test("whatever the address says, there is a filter", () => {
  expect(RemarksFilter.parse({ kind: "nonsense", page: "-3" })).toEqual({ kind: null, page: 1 });
});
