import "server-only";
import type { Actor } from "@/lib/auth/session";
import { type Database, db } from "@/lib/db/client";
import { patiently, transaction } from "@/lib/db/transaction";
import { blindReason } from "./blind-reason";
import { handOutReason, leaveOut, type ReviewInHand } from "./hand-out-reason";
import { hiddenNames } from "./hidden-names";
import { findReviewer, lockReviewer, type Reviewer } from "./lock-reviewer";
import { systemNamer } from "./names-a-system";
import { reasonProgress } from "./reason-progress";
import type { ReasonAnswer, ReasonProgress } from "./schema";

type Handed = { review: ReviewInHand | null; progress: ReasonProgress; reviewer: Reviewer };

/** The reason this annotator has begun, or another; the same again for as long as it is not answered. */
export async function nextReason(actor: Actor, studyPublicId: string): Promise<ReasonAnswer> {
  return shown(await transaction(async (tx) => handOn(tx, await lockReviewer(tx, actor, studyPublicId))));
}

export async function handOn(tx: Database, reviewer: Reviewer): Promise<Handed> {
  let review = await handOutReason(tx, reviewer);
  while (review && systemNamer(await hiddenNames(tx, reviewer.studyId, review.judgeVersionId))(review.reason)) {
    await leaveOut(tx, review);
    review = await handOutReason(tx, reviewer);
  }
  return { review, progress: await reasonProgress(tx, reviewer), reviewer };
}

export async function shown({ review, progress, reviewer }: Handed): Promise<ReasonAnswer> {
  return { next: review && (await blindReason(review, progress.answered + 1, reviewer.epoch)), progress };
}

/** How many reasons wait for this annotator, to offer them; hands none out. */
export async function countReasons(actor: Actor, studyPublicId: string): Promise<ReasonProgress> {
  return patiently(async () => reasonProgress(db(), await findReviewer(db(), actor, studyPublicId)));
}
