import "server-only";
import { blindComparison } from "@/lib/assignments/blinding";
import { choiceOf } from "@/lib/assignments/sides";
import type { ReviewInHand } from "./hand-out-reason";
import type { ReasonInHand } from "./schema";
import { speaksOfPlaces, turnPositionWords } from "./turn-position-words";

/** What an annotator may know of a reason: no system, no judge, and no word on which response the judge saw first unless the reason needs it. */
export async function blindReason(review: ReviewInHand, position: number, epoch: number): Promise<ReasonInHand> {
  const { id, publicId, comparisonId, flipped, outcome, order, aspect, note } = review;
  const pair = await blindComparison({ id, publicId, comparisonId, flipped, position }, epoch);
  const side = (response: "a" | "b") => (choiceOf(response, flipped) === "left" ? "left" : "right");
  const first = order && side(order === "ab" ? "a" : "b");
  // Of a conversation "the first answer" may be the first of several.
  const single = pair.left.length === 1;
  const { text, turned } =
    first && single
      ? turnPositionWords(review.reason, first)
      : { text: review.reason, turned: !speaksOfPlaces(review.reason) };
  return {
    reviewId: publicId,
    pair,
    verdict: outcome === "tie" ? "tie" : side(outcome),
    reason: text,
    turned,
    first: turned ? null : first,
    aspect,
    note: note ?? "",
  };
}
