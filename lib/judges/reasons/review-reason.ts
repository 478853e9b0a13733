import "server-only";
import type { Actor } from "@/lib/auth/session";
import { transaction } from "@/lib/db/transaction";
import { lockReview } from "./lock-review";
import { lockReviewer } from "./lock-reviewer";
import { handOn, shown } from "./next-reason";
import type { ReasonAnswer, ReasonReviewInput } from "./schema";

/** Says whether a reason is acceptable. The same again changes nothing, another answer is a change of mind; either way the next reason comes back. */
export async function reviewReason(
  actor: Actor,
  { publicId, reviewId }: { publicId: string; reviewId: string },
  { acceptable, note, activeMs }: ReasonReviewInput,
): Promise<ReasonAnswer> {
  const handed = await transaction(async (tx) => {
    const reviewer = await lockReviewer(tx, actor, publicId);
    const review = await lockReview(tx, reviewer, reviewId);
    if (review.acceptable !== acceptable || (review.note ?? "") !== note) {
      const first = review.acceptable === null;
      await tx.reasonReview.update({
        where: { id: review.id },
        data: {
          acceptable,
          note: note || null,
          holds: true,
          ...(first && { answeredAt: new Date(), activeMs: Math.min(86_400_000, (review.activeMs ?? 0) + activeMs) }),
        },
      });
      if (!review.holds)
        await tx.drawnReason.update({ where: { id: review.drawnId }, data: { taken: { increment: 1 } } });
    }
    return handOn(tx, reviewer);
  });
  return shown(handed);
}
