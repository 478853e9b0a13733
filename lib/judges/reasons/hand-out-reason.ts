import "server-only";
import { randomInt } from "node:crypto";
import { type Database, sql } from "@/lib/db/client";
import { mayRead, type Reviewer } from "./lock-reviewer";

/** As long as a reason in hand is kept for its reader. */
const leaseMinutes = 30;

export interface ReviewInHand {
  id: bigint;
  publicId: string;
  flipped: boolean;
  note: string | null;
  drawnId: bigint;
  passId: bigint;
  judgeVersionId: bigint;
  comparisonId: bigint;
  outcome: "a" | "tie" | "b";
  order: "ab" | "ba" | null;
  reason: string;
  aspect: string | null;
}

/** The review this annotator has begun, or a new one; null where none is left for them. Their row is locked. */
export async function handOutReason(tx: Database, reviewer: Reviewer): Promise<ReviewInHand | null> {
  if (reviewer.busy && !reviewer.closed) return null;
  const begun = await firstBegun(tx, reviewer);
  if (begun) return begun;
  const drawn = (await take(tx, reviewer)) ?? ((await freeOne(tx, reviewer)) ? await take(tx, reviewer) : null);
  if (!drawn) return null;
  await tx.$executeRaw`
    INSERT INTO "ReasonReview" ("participantId", "drawnId", "verdictId", "flipped", "leasedUntil")
    VALUES (${reviewer.participantId}, ${drawn.id}, ${drawn.verdictId}, ${randomInt(2) === 1}, now() + make_interval(mins => ${leaseMinutes}::int))`;
  return firstBegun(tx, reviewer);
}

/** Where one was taken back it comes first: it is the oldest. */
async function firstBegun(tx: Database, { participantId }: Reviewer): Promise<ReviewInHand | null> {
  const [review] = await tx.$queryRaw<ReviewInHand[]>`
    SELECT w."id", w."publicId", w."flipped", w."note", w."drawnId", pass."id" AS "passId", pass."judgeVersionId", v."comparisonId",
      v."outcome"::text, v."order"::text, v."reason", x."key" AS aspect
    FROM "ReasonReview" w JOIN "DrawnReason" d ON d."id" = w."drawnId" JOIN "ReasonPass" pass ON pass."id" = d."passId"
      JOIN "Verdict" v ON v."id" = w."verdictId" LEFT JOIN "Aspect" x ON x."id" = v."aspectId"
    WHERE w."participantId" = ${participantId} AND w."acceptable" IS NULL AND pass."state" = 'open' ORDER BY w."id" LIMIT 1`;
  if (!review) return null;
  await tx.$executeRaw`
    UPDATE "ReasonReview" SET "leasedUntil" = now() + make_interval(mins => ${leaseMinutes}::int) WHERE "id" = ${review.id}`;
  return review;
}

/** A reason that still needs a reader. Its row is raised and checked again under its lock: nobody takes one too many. */
async function take(tx: Database, reviewer: Reviewer): Promise<{ id: bigint; verdictId: bigint } | null> {
  const [drawn] = await tx.$queryRaw<{ id: bigint; verdictId: bigint }[]>`
    WITH open AS (
      SELECT d."id" FROM "DrawnReason" d JOIN "ReasonPass" pass ON pass."id" = d."passId" JOIN "Verdict" verdict ON verdict."id" = d."verdictId"
      WHERE ${mayRead(reviewer)} AND d."taken" < pass."perReason"
      ORDER BY d."passId", d."place" LIMIT 1 FOR UPDATE OF d SKIP LOCKED
    )
    UPDATE "DrawnReason" d SET "taken" = d."taken" + 1 FROM open WHERE d."id" = open."id" RETURNING d."id", d."verdictId"`;
  return drawn ?? null;
}

/** Gives a reason back that somebody began and left. They may still answer; it then has one answer more than was wanted. */
async function freeOne(tx: Database, reviewer: Reviewer): Promise<boolean> {
  const freed = await tx.$queryRaw<unknown[]>`
    WITH left_alone AS (
      SELECT w."id", w."drawnId" FROM "ReasonReview" w JOIN "DrawnReason" d ON d."id" = w."drawnId"
        JOIN "ReasonPass" pass ON pass."id" = d."passId" JOIN "Verdict" verdict ON verdict."id" = d."verdictId"
      WHERE ${mayRead(reviewer)} AND w."holds" AND w."acceptable" IS NULL AND w."leasedUntil" < now()
      ORDER BY w."leasedUntil" LIMIT 1 FOR UPDATE OF w, d SKIP LOCKED
    ), given AS (UPDATE "ReasonReview" w SET "holds" = false FROM left_alone WHERE w."id" = left_alone."id")
    UPDATE "DrawnReason" d SET "taken" = d."taken" - 1 FROM left_alone WHERE d."id" = left_alone."drawnId" RETURNING d."id"`;
  return freed.length > 0;
}

/** A reason that may not be shown after all, as a system has been given a name that it holds. */
export async function leaveOut(tx: Database, { drawnId, passId }: ReviewInHand): Promise<void> {
  await tx.$executeRaw(sql`
    WITH gone AS (DELETE FROM "DrawnReason" WHERE "id" = ${drawnId})
    UPDATE "ReasonPass" SET "leftOut" = "leftOut" + 1 WHERE "id" = ${passId}`);
}
