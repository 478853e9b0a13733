import "server-only";
import type { LockedAssignment } from "@/lib/assignments/lock-assignment";
import type { Keyed, VotingProtocol } from "@/lib/assignments/protocol";
import type { Sql } from "@/lib/db/sql";
import type { VoteInput } from "./schema";
import { contentOf } from "./vote-content";

type Written = {
  assignment: LockedAssignment;
  input: VoteInput;
  protocol: Pick<VotingProtocol, "aspects" | "reasons">;
  actorId: bigint;
};

/** A vote as its statement takes it: the answers to aspects as columns, quick reasons by their ids. */
function rowsOf({ assignment, input, protocol }: Written) {
  const content = contentOf(input, assignment.flipped);
  const { aspects, aspectStrengths, reasons, highlights } = content;
  return {
    content,
    json: JSON.stringify(content),
    highlights: highlights.length > 0 ? JSON.stringify(highlights) : null,
    aspectIds: ids(protocol.aspects),
    outcomes: protocol.aspects.map(({ key }) => aspects[key]),
    strengths: protocol.aspects.map(({ key }) => aspectStrengths[key] ?? null),
    reasonIds: ids(protocol.reasons.filter(({ key }) => reasons.includes(key))),
  };
}

const ids = (keyed: Keyed[]) => keyed.map(({ id }) => id);

/** Vote, aspect answers, quick reasons, history, slot and assignment in one statement. `slotId` is null for a surplus vote. */
export async function recordVote(tx: Sql, written: Written, slotId: bigint | null): Promise<void> {
  const { assignment, input, actorId } = written;
  const { content, json, highlights, aspectIds, outcomes, strengths, reasonIds } = rowsOf(written);
  await tx.$executeRaw`/*prepared:record_vote*/
    WITH vote AS (
      INSERT INTO "Vote" ("studyId", "comparisonId", "raterId", "assignmentId", "outcome", "strength", "confidence", "rationale", "highlights",
        "flipped", "activeMs", "surplus")
      VALUES (${assignment.studyId}, ${assignment.comparisonId}, ${assignment.raterId}, ${assignment.id}, ${content.outcome}::"Outcome",
        ${content.strength}::int, ${content.confidence}::int, ${content.rationale}, ${highlights}::jsonb,
        ${assignment.flipped}, ${content.activeMs}::int, ${slotId === null})
      RETURNING "id"
    ),
    answers AS (
      INSERT INTO "AspectAnswer" ("voteId", "aspectId", "outcome", "strength")
      SELECT vote."id", answer.id, answer.outcome::"Outcome", answer.strength
      FROM vote, unnest(${aspectIds}::bigint[], ${outcomes}::text[], ${strengths}::int[]) AS answer(id, outcome, strength)
    ),
    ticked AS (
      INSERT INTO "VoteRationaleCode" ("voteId", "codeId") SELECT vote."id", code.id FROM vote, unnest(${reasonIds}::bigint[]) AS code(id)
    ),
    revision AS (
      INSERT INTO "VoteRevision" ("voteId", "studyId", "kind", "content", "idempotencyKey", "actorId")
      SELECT vote."id", ${assignment.studyId}, 'cast', ${json}::jsonb, ${input.idempotencyKey}::uuid, ${actorId} FROM vote
    ),
    slot AS (UPDATE "Slot" SET "state" = 'filled' WHERE "id" = ${slotId}::bigint),
    participant AS (UPDATE "Participant" SET "voted" = "voted" + 1,
      "skipped" = "skipped" - CASE WHEN ${assignment.state === "skipped"} THEN 1 ELSE 0 END,
      "activeMs" = "activeMs" + ${content.activeMs}::int, "lastSeenAt" = now() WHERE "id" = ${assignment.participantId})
    UPDATE "Assignment" SET "state" = 'voted', "slotId" = ${slotId}::bigint, "settledAt" = now() WHERE "id" = ${assignment.id}`;
}

/** The same assignment again with other content: the vote changes, its history keeps both. A researcher's own codes stay. */
export async function editVote(tx: Sql, written: Written): Promise<void> {
  const { assignment, input, actorId } = written;
  const { content, json, highlights, aspectIds, outcomes, strengths, reasonIds } = rowsOf(written);
  await tx.$executeRaw`
    WITH answers AS (
      INSERT INTO "AspectAnswer" ("voteId", "aspectId", "outcome", "strength")
      SELECT ${assignment.voteId}, answer.id, answer.outcome::"Outcome", answer.strength
      FROM unnest(${aspectIds}::bigint[], ${outcomes}::text[], ${strengths}::int[]) AS answer(id, outcome, strength)
      ON CONFLICT ("voteId", "aspectId") DO UPDATE SET "outcome" = EXCLUDED."outcome", "strength" = EXCLUDED."strength"
    ),
    unticked AS (
      DELETE FROM "VoteRationaleCode" WHERE "voteId" = ${assignment.voteId} AND "coderId" IS NULL AND "codeId" <> ALL (${reasonIds}::bigint[])
    ),
    ticked AS (
      INSERT INTO "VoteRationaleCode" ("voteId", "codeId") SELECT ${assignment.voteId}, code.id FROM unnest(${reasonIds}::bigint[]) AS code(id)
      ON CONFLICT DO NOTHING
    ),
    revision AS (
      INSERT INTO "VoteRevision" ("voteId", "studyId", "kind", "content", "idempotencyKey", "actorId")
      VALUES (${assignment.voteId}, ${assignment.studyId}, 'edit', ${json}::jsonb, ${input.idempotencyKey}::uuid, ${actorId})
    ),
    participant AS (UPDATE "Participant" SET "activeMs" = "activeMs" + ${content.activeMs}::int WHERE "id" = ${assignment.participantId})
    UPDATE "Vote" SET "outcome" = ${content.outcome}::"Outcome", "strength" = ${content.strength}::int, "confidence" = ${content.confidence}::int,
      "rationale" = ${content.rationale}, "highlights" = ${highlights}::jsonb, "activeMs" = ${content.activeMs}::int, "updatedAt" = now()
    WHERE "id" = ${assignment.voteId}`;
}

/** A vote that lost to a newer one of the same annotator on the same comparison: kept in that vote's history. */
export async function keepSuperseded(tx: Sql, written: Written, newerVoteId: bigint): Promise<void> {
  const { assignment, input, actorId } = written;
  const content = contentOf(input, assignment.flipped);
  await tx.$executeRaw`
    WITH revision AS (
      INSERT INTO "VoteRevision" ("voteId", "studyId", "kind", "content", "idempotencyKey", "actorId")
      VALUES (${newerVoteId}, ${assignment.studyId}, 'superseded', ${JSON.stringify(content)}::jsonb, ${input.idempotencyKey}::uuid, ${actorId})
      ON CONFLICT DO NOTHING RETURNING 1
    )
    UPDATE "Participant" SET "activeMs" = "activeMs" + ${content.activeMs}::int
    WHERE "id" = ${assignment.participantId} AND EXISTS (SELECT 1 FROM revision)`;
}
