import { db } from "@/lib/db/client";
import { reviewReason } from "@/lib/judges/reasons/review-reason";
import { StartReasonPassInput } from "@/lib/judges/reasons/schema";
import { startReasonPass } from "@/lib/judges/reasons/start-reason-pass";
import { aJudgeRun, type MadeAnnotator, type MadeStudy } from "./factories";

/** A judge with a reason for every comparison, and a review of them that is open; annotators must have voted. */
export async function aReasonPass(
  study: Pick<MadeStudy, "id" | "owner">,
  { reason, perReason = 3 }: { reason?: string; perReason?: number } = {},
): Promise<{ passId: bigint; judgeId: bigint; judgeVersionId: bigint }> {
  const withVerdicts = { studyId: study.id, versions: { some: { runs: { some: { verdicts: { some: {} } } } } } };
  const known = await db().judge.findFirst({ where: withVerdicts });
  if (!known) await aJudgeRun(study, "its words are apt");
  const judge = await db().judge.findFirstOrThrow({
    where: withVerdicts,
    include: { versions: true },
  });
  const [version] = judge.versions;
  if (!version) throw new Error("a judge without a version");
  // The judge's name is among its words, and a reason must not name it.
  if (!known) await db().judge.update({ where: { id: judge.id }, data: { name: "Judge of reasons" } });
  if (reason) await db().verdict.updateMany({ where: { run: { judgeVersionId: version.id } }, data: { reason } });
  const ids = { studyId: String(study.id), judgeVersionId: String(version.id) };
  const { passId } = await startReasonPass(study.owner, StartReasonPassInput.parse({ ...ids, size: 100, perReason }));
  return { passId, judgeId: judge.id, judgeVersionId: version.id };
}

/** The name of a review that the annotator has begun, whatever else waits for them. */
export async function aReviewInHand(study: MadeStudy, { participantId }: MadeAnnotator): Promise<string> {
  const { passId } = await aReasonPass(study);
  const drawn = await db().drawnReason.findFirstOrThrow({ where: { passId }, orderBy: { place: "asc" } });
  const { id: drawnId, verdictId } = drawn;
  await db().drawnReason.update({ where: { id: drawnId }, data: { taken: 1 } });
  const leasedUntil = new Date(Date.now() + 60_000);
  const { publicId } = await db().reasonReview.create({
    data: { participantId, drawnId, verdictId, flipped: false, leasedUntil },
  });
  return publicId;
}

/** Says of a review in hand that the reason is acceptable. */
export async function review(
  annotator: MadeAnnotator,
  { publicId }: MadeStudy,
  reviewId: string,
  note = "",
): Promise<void> {
  await reviewReason(annotator, { publicId, reviewId }, { acceptable: true, note, activeMs: 900 });
}
