import "server-only";
import { annotatorError } from "@/lib/annotator-error";
import type { Database } from "@/lib/db/client";
import type { Reviewer } from "./lock-reviewer";

export interface LockedReview {
  id: bigint;
  drawnId: bigint;
  acceptable: boolean | null;
  note: string | null;
  activeMs: number | null;
  holds: boolean;
}

/** The reviewer's own review, of a pass that is open; someone else's looks like none at all. */
export async function lockReview(tx: Database, { participantId }: Reviewer, publicId: string): Promise<LockedReview> {
  const [review] = await tx.$queryRaw<(LockedReview & { state: string })[]>`
    SELECT w."id", w."drawnId", w."acceptable", w."note", w."activeMs", w."holds", pass."state"::text
    FROM "ReasonReview" w JOIN "DrawnReason" d ON d."id" = w."drawnId" JOIN "ReasonPass" pass ON pass."id" = d."passId"
    WHERE w."publicId" = ${publicId}::uuid AND w."participantId" = ${participantId} FOR UPDATE OF w, d`;
  if (!review) throw annotatorError("not_found", "noSuchReason");
  if (review.state !== "open") throw annotatorError("conflict", "reasonsClosed");
  return review;
}
