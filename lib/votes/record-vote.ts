import "server-only";
import type { LockedAssignment } from "@/lib/assignments/lock-assignment";
import { outcomeOf } from "@/lib/assignments/sides";
import type { Sql } from "@/lib/db/sql";
import type { VoteInput } from "./schema";

export type VoteContent = {
  outcome: string;
  aspects: Record<string, string>;
  rationale: string | null;
  activeMs: number;
};

export function contentOf(input: VoteInput, flipped: boolean): VoteContent {
  const aspects = Object.fromEntries(
    Object.entries(input.aspects).map(([key, choice]) => [key, outcomeOf(choice, flipped)]),
  );
  return {
    outcome: outcomeOf(input.choice, flipped),
    aspects,
    rationale: input.rationale || null,
    activeMs: input.activeMs,
  };
}

type Written = {
  assignment: LockedAssignment;
  input: VoteInput;
  aspects: { id: string; key: string }[];
  actorId: bigint;
};

/** Vote, aspect answers, history, slot and assignment in one statement. `slotId` is null for a surplus vote. */
export async function recordVote(
  tx: Sql,
  { assignment, input, aspects, actorId }: Written,
  slotId: bigint | null,
): Promise<void> {
  const content = contentOf(input, assignment.flipped);
  const outcomes = aspects.map((aspect) => content.aspects[aspect.key]);
  await tx.$executeRaw`/*prepared:record_vote*/
    WITH vote AS (
      INSERT INTO "Vote" ("studyId", "comparisonId", "raterId", "assignmentId", "outcome", "rationale", "flipped", "activeMs", "surplus")
      VALUES (${assignment.studyId}, ${assignment.comparisonId}, ${assignment.raterId}, ${assignment.id}, ${content.outcome}::"Outcome",
        ${content.rationale}, ${assignment.flipped}, ${content.activeMs}::int, ${slotId === null})
      RETURNING "id"
    ),
    answers AS (
      INSERT INTO "AspectAnswer" ("voteId", "aspectId", "outcome")
      SELECT vote."id", answer.id, answer.outcome::"Outcome"
      FROM vote, unnest(${aspects.map((aspect) => aspect.id)}::bigint[], ${outcomes}::text[]) AS answer(id, outcome)
    ),
    revision AS (
      INSERT INTO "VoteRevision" ("voteId", "studyId", "kind", "content", "idempotencyKey", "actorId")
      SELECT vote."id", ${assignment.studyId}, 'cast', ${JSON.stringify(content)}::jsonb, ${input.idempotencyKey}::uuid, ${actorId} FROM vote
    ),
    slot AS (UPDATE "Slot" SET "state" = 'filled' WHERE "id" = ${slotId}::bigint),
    participant AS (UPDATE "Participant" SET "voted" = "voted" + 1,
      "skipped" = "skipped" - CASE WHEN ${assignment.state === "skipped"} THEN 1 ELSE 0 END, "lastSeenAt" = now() WHERE "id" = ${assignment.participantId})
    UPDATE "Assignment" SET "state" = 'voted', "slotId" = ${slotId}::bigint, "settledAt" = now() WHERE "id" = ${assignment.id}`;
}

/** The same assignment again with other content: the vote changes, its history keeps both. */
export async function editVote(tx: Sql, { assignment, input, aspects, actorId }: Written): Promise<void> {
  const content = contentOf(input, assignment.flipped);
  const outcomes = aspects.map((aspect) => content.aspects[aspect.key]);
  await tx.$executeRaw`
    WITH answers AS (
      INSERT INTO "AspectAnswer" ("voteId", "aspectId", "outcome")
      SELECT ${assignment.voteId}, answer.id, answer.outcome::"Outcome"
      FROM unnest(${aspects.map((aspect) => aspect.id)}::bigint[], ${outcomes}::text[]) AS answer(id, outcome)
      ON CONFLICT ("voteId", "aspectId") DO UPDATE SET "outcome" = EXCLUDED."outcome"
    ),
    revision AS (
      INSERT INTO "VoteRevision" ("voteId", "studyId", "kind", "content", "idempotencyKey", "actorId")
      VALUES (${assignment.voteId}, ${assignment.studyId}, 'edit', ${JSON.stringify(content)}::jsonb, ${input.idempotencyKey}::uuid, ${actorId})
    )
    UPDATE "Vote" SET "outcome" = ${content.outcome}::"Outcome", "rationale" = ${content.rationale}, "activeMs" = ${content.activeMs}::int, "updatedAt" = now()
    WHERE "id" = ${assignment.voteId}`;
}

/** A vote that lost to a newer one of the same annotator on the same comparison: kept in that vote's history. */
export async function keepSuperseded(
  tx: Sql,
  { assignment, input, actorId }: Written,
  newerVoteId: bigint,
): Promise<void> {
  const content = contentOf(input, assignment.flipped);
  await tx.$executeRaw`
    INSERT INTO "VoteRevision" ("voteId", "studyId", "kind", "content", "idempotencyKey", "actorId")
    VALUES (${newerVoteId}, ${assignment.studyId}, 'superseded', ${JSON.stringify(content)}::jsonb, ${input.idempotencyKey}::uuid, ${actorId})
    ON CONFLICT DO NOTHING`;
}
