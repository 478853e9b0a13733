import "server-only";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { lockReview } from "./lock-review";
import { lockReviewer } from "./lock-reviewer";
import { handOn, shown } from "./next-reason";
import type { ReasonAnswer } from "./schema";

/** Takes an answer back: the reason comes again, with the same sides and its note. Twice is once. */
export async function undoReview(
  actor: Actor,
  { publicId, reviewId }: { publicId: string; reviewId: string },
): Promise<ReasonAnswer> {
  const handed = await transaction(async (tx) => {
    const reviewer = await lockReviewer(tx, actor, publicId);
    const review = await lockReview(tx, reviewer, reviewId);
    if (review.acceptable !== null)
      await tx.reasonReview.update({ where: { id: review.id }, data: { acceptable: null, answeredAt: null } });
    return handOn(tx, reviewer);
  });
  return shown(handed);
}
