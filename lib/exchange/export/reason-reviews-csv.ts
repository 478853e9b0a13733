import { type Cell, csvLine } from "./csv-line";
import type { ExportedReview } from "./schema";

export const REVIEW_COLUMNS: Record<string, (review: ExportedReview) => Cell> = {
  review: (review) => String(review.review),
  acceptable: (review) => review.acceptable,
  note: (review) => review.note,
  reviewed_at: (review) => review.at.toISOString(),
  active_seconds: (review) => (review.activeMs === null ? null : review.activeMs / 1000),
  annotator: (review) => review.annotator,
  annotator_id: (review) => String(review.annotatorId),
  excluded: (review) => review.excluded,
  study: (review) => review.study,
  pass: (review) => String(review.pass),
  judge: (review) => review.judge,
  version: (review) => review.version,
  verdict: (review) => String(review.verdict),
  aspect: (review) => review.aspect,
  outcome: (review) => review.outcome,
  own_outcome: (review) => review.ownOutcome,
  reason: (review) => review.reason,
  comparison: (review) => String(review.comparison),
  turn: (review) => review.turn,
  prompt_id: (review) => String(review.promptId),
  source_id: (review) => review.sourceId,
  prompt: (review) => review.prompt,
  system_a: (review) => review.systemA,
  system_b: (review) => review.systemB,
  left_system: (review) => (review.left === "a" ? review.systemA : review.systemB),
  right_system: (review) => (review.left === "a" ? review.systemB : review.systemA),
};

/** Every answer about a judge's reason as a row. */
export async function* reasonReviewsCsv(
  reviews: AsyncIterable<ExportedReview> | Iterable<ExportedReview>,
): AsyncGenerator<string> {
  yield csvLine(Object.keys(REVIEW_COLUMNS));
  for await (const review of reviews) yield csvLine(Object.values(REVIEW_COLUMNS).map((cell) => cell(review)));
}
