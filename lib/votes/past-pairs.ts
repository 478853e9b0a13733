import "server-only";
import type { HandOut } from "@/lib/assignments/assign-next";
import { blindComparison } from "@/lib/assignments/blinding";
import type { BlindComparison } from "@/lib/assignments/schema";
import type { Actor } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors";
import type { HistoryInput, PastVote } from "./schema";
import { shownOf, type VoteContent } from "./vote-content";

/** A pair that an annotator settled; `vote` is null where they skipped it. */
export type PastPair = { pair: BlindComparison; vote: PastVote | null };

const reach = 10;

type Row = HandOut & Omit<VoteContent, "outcome"> & { outcome: VoteContent["outcome"] | null };

/** What this annotator voted on or skipped last, newest first, as it was on their screen. Nothing once votes can no longer be taken back. */
export async function listPastPairs(actor: Actor, studyPublicId: string, input: HistoryInput): Promise<PastPair[]> {
  const participant = await patiently(() =>
    db().participant.findFirst({
      where: { userId: actor.id, study: { publicId: studyPublicId } },
      select: { id: true, state: true, study: { select: { state: true, epoch: true } } },
    }),
  );
  if (!participant) throw notFound("study");
  const { study } = participant;
  if (study.state !== "open" || participant.state !== "active") return [];
  const rows = await patiently(() => settledBefore(participant.id, input.before ?? null));
  return Promise.all(rows.map(async (row) => ({ pair: await blindComparison(row, study.epoch), vote: pastVote(row) })));
}

function settledBefore(participantId: bigint, before: string | null): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    SELECT a."id", a."publicId", a."comparisonId", a."position", a."flipped",
      v."outcome"::text, v."strength", v."confidence", v."rationale", coalesce(v."highlights", '[]') AS highlights, coalesce(v."activeMs", 0) AS "activeMs",
      coalesce(aspects.outcomes, '{}') AS aspects, coalesce(aspects.strengths, '{}') AS "aspectStrengths", coalesce(reasons.keys, '[]') AS reasons
    FROM "Assignment" a
    LEFT JOIN "Vote" v ON v."assignmentId" = a."id"
    LEFT JOIN LATERAL (
      SELECT jsonb_object_agg(x."key", one."outcome") AS outcomes,
        jsonb_object_agg(x."key", one."strength") FILTER (WHERE one."strength" IS NOT NULL) AS strengths
      FROM "AspectAnswer" one JOIN "Aspect" x ON x."id" = one."aspectId" WHERE one."voteId" = v."id"
    ) aspects ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(c."key" ORDER BY c."position") AS keys
      FROM "VoteRationaleCode" one JOIN "RationaleCode" c ON c."id" = one."codeId" WHERE one."voteId" = v."id" AND one."coderId" IS NULL
    ) reasons ON true
    WHERE a."participantId" = ${participantId} AND a."state" IN ('voted', 'skipped')
      AND (${before}::uuid IS NULL OR (a."settledAt", a."id") < (
        SELECT own."settledAt", own."id" FROM "Assignment" own WHERE own."publicId" = ${before}::uuid AND own."participantId" = ${participantId}))
    ORDER BY a."settledAt" DESC, a."id" DESC LIMIT ${reach}`;
}

function pastVote({ outcome, flipped, ...row }: Row): PastVote | null {
  if (outcome === null) return null;
  const { choice, strength, aspects, aspectStrengths, confidence, rationale, reasons, highlights } = shownOf(
    { ...row, outcome },
    flipped,
  );
  return { choice, strength, aspects, aspectStrengths, confidence, rationale, reasons, highlights };
}
