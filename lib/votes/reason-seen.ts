import "server-only";
import { annotatorError } from "@/lib/annotator-error";
import type { LockedAssignment } from "@/lib/assignments/lock-assignment";
import type { Sql } from "@/lib/db/sql";

/** A vote stays as it is once its annotator has been shown a judge's reason on the same comparison: reasons must sway no vote. */
export async function requireReasonUnseen(
  tx: Sql,
  { participantId, comparisonId }: Pick<LockedAssignment, "participantId" | "comparisonId">,
): Promise<void> {
  const [seen] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "ReasonReview" w JOIN "Verdict" d ON d."id" = w."verdictId"
    WHERE w."participantId" = ${participantId} AND d."comparisonId" = ${comparisonId} LIMIT 1`;
  if (seen) throw annotatorError("conflict", "reasonSeen");
}
