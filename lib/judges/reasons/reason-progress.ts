import "server-only";
import type { Database } from "@/lib/db/client";
import { mayRead, type Reviewer } from "./lock-reviewer";
import type { ReasonProgress } from "./schema";

/** How many reasons this annotator reviewed in the passes that are open, and how many could come to them now. */
export async function reasonProgress(database: Database, reviewer: Reviewer): Promise<ReasonProgress> {
  const [row] = await database.$queryRaw<{ answered: number; begun: number; open: number; last: string | null }[]>`
    WITH own AS (
      SELECT w."id", w."publicId"::text, w."acceptable", w."answeredAt" FROM "ReasonReview" w JOIN "DrawnReason" d ON d."id" = w."drawnId"
        JOIN "ReasonPass" pass ON pass."id" = d."passId"
      WHERE w."participantId" = ${reviewer.participantId} AND pass."state" = 'open'
    )
    SELECT (SELECT count(*) FROM own WHERE "acceptable" IS NOT NULL)::int AS answered,
      (SELECT count(*) FROM own WHERE "acceptable" IS NULL)::int AS begun,
      (SELECT count(*) FROM "DrawnReason" d JOIN "ReasonPass" pass ON pass."id" = d."passId" JOIN "Verdict" verdict ON verdict."id" = d."verdictId"
        WHERE ${mayRead(reviewer)} AND d."taken" < pass."perReason")::int AS open,
      (SELECT "publicId" FROM own WHERE "acceptable" IS NOT NULL ORDER BY "answeredAt" DESC, "id" DESC LIMIT 1) AS last`;
  const waits = reviewer.busy && !reviewer.closed;
  const { answered = 0, begun = 0, open = 0, last = null } = row ?? {};
  return { answered, left: waits ? 0 : begun + open, last };
}
