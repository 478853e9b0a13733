import "server-only";
import { annotatorError } from "@/lib/annotator-error";
import type { Actor } from "@/lib/auth/session";
import type { Sql } from "@/lib/db/sql";
import { sqlTransaction } from "@/lib/db/transaction";
import { assignNext, type HandOut, type Recipient } from "./assign-next";
import { blindComparison } from "./blinding";
import type { NextAnswer, NextInput } from "./schema";

type Limits = { voted: number; maxVotes: number | null };

/** Up to `want` pairs the browser does not hold: first those handed out and lost on the way, then new ones. */
export async function topUp(tx: Sql, to: Recipient & Limits, holding: string[], want: number): Promise<HandOut[]> {
  const offered = await tx.$queryRaw<HandOut[]>`/*prepared:offered_pairs*/
    SELECT "id", "publicId", "comparisonId", "position", "flipped" FROM "Assignment"
    WHERE "participantId" = ${to.participantId} AND "state" = 'offered' ORDER BY "position"`;
  const pairs = offered.filter((handOut) => !holding.includes(handOut.publicId)).slice(0, want);
  while (pairs.length < want) {
    if (to.maxVotes !== null && to.voted + offered.length + pairs.length >= to.maxVotes) break;
    const next = await assignNext(tx, to);
    if (!next) break;
    pairs.push(next);
  }
  return pairs;
}

/** What an annotator sees on opening, resuming, or when the browser's hand is empty. */
export async function nextPairs(actor: Actor, studyPublicId: string, input: NextInput): Promise<NextAnswer> {
  const done = await sqlTransaction(async (tx) => {
    const [participant] = await tx.$queryRaw<
      (Recipient & Limits & { skipped: number; activeMs: number; studyState: string; epoch: number; state: string })[]
    >`
      SELECT p."id" AS "participantId", p."studyId", p."voted", p."skipped", p."maxVotes", p."activeMs"::float8 AS "activeMs", p."state", s."state" AS "studyState", s."epoch", pv."leaseSeconds"
      FROM "Participant" p JOIN "Study" s ON s."id" = p."studyId"
      JOIN LATERAL (SELECT "leaseSeconds" FROM "ProtocolVersion" WHERE "studyId" = s."id" ORDER BY "version" DESC LIMIT 1) pv ON true
      WHERE s."publicId" = ${studyPublicId}::uuid AND p."userId" = ${actor.id} FOR UPDATE OF p`;
    if (!participant) throw annotatorError("not_found", "noSuchStudy");
    const active = participant.studyState === "open" && participant.state === "active";
    const pairs = active
      ? await topUp(tx, participant, input.holding, input.want - Math.min(input.want, input.holding.length))
      : [];
    if (pairs.length > 0) await renewOffered(tx, participant);
    return { participant, pairs };
  });
  const { voted, skipped, maxVotes, activeMs, epoch } = done.participant;
  const pairs = await Promise.all(done.pairs.map((handOut) => blindComparison(handOut, epoch)));
  return { pairs, progress: { voted, skipped, target: maxVotes, activeMs } };
}

async function renewOffered(tx: Sql, to: Recipient): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Assignment" SET "leasedUntil" = now() + make_interval(secs => ${to.leaseSeconds}::int)
    WHERE "participantId" = ${to.participantId} AND "state" = 'offered'`;
}
